/** Published data that the product does not ship: beside the checkout, or where PUBLISHED_DATA says. Tests that need it are skipped, saying so, where it is absent. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const publishedData = process.env['PUBLISHED_DATA'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

export const isPublishedDataHere = existsSync(publishedData);
