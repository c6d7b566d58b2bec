/** Said with everything that is taken away from a demo: a file is read where nothing around it says so. */
import { common as cy } from '../../../client/text/cy/common.ts';
import { common as en } from '../../../client/text/en/common.ts';
import type { Words } from '../../domain/words.ts';

export const DEMO: Words = { en: en.demo, cy: cy.demo };
