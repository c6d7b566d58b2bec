import { PHASES, type Paragraph, type Phase } from '../../server/domain/guidance/guidance.ts';
import { GUIDANCE } from '../../server/domain/guidance/index.ts';
import { PERSONAL_RULES } from '../../server/domain/conflicts/personal/rules/index.ts';
import { RULES } from '../../server/domain/conflicts/rules/index.ts';
import { keys } from '../../server/domain/vocabulary.ts';
import { anchor, generated, page } from './markdown.ts';
import { sourceLine } from './rules.ts';

function paragraphSection({ id, title, advice, safeguards, modelWording, sources }: Paragraph): string {
  const citing = [...RULES, ...PERSONAL_RULES].filter((rule) => rule.guidance === id).map((rule) => `[${rule.id}](rules.md#${anchor(rule.id)})`);
  return page(
    `### ${id}`,
    `**${title.en}**`,
    advice.en,
    safeguards.map((one) => `- **${one.title.en}** ${one.test.en}`).join('\n'),
    `> ${modelWording.en.replaceAll('\n', '\n> ')}`,
    sources.map(sourceLine).join('\n'),
    citing.length > 0 ? `Cited by ${citing.join(', ')}.` : '',
  ).trimEnd();
}

const phaseSection = (phase: Phase): string => [`## ${PHASES[phase].en}`, ...GUIDANCE.filter((one) => one.phase === phase).map(paragraphSection)].join('\n\n');

export const guidancePage = (): string =>
  page(
    generated('server/domain/guidance/paragraphs'),
    '# Guidance',
    'What a council can do about an overlap, by the phases that the Communities and Local Government Committee named (HC 112, paragraph 48) and those that came with it: advice, safeguards with how to tell that they operate, and model wording with places to fill in [square brackets]. It is ours, good practice and no statutory guidance. The register shows it beside every overlap, in English and Welsh.',
    ...keys(PHASES).map(phaseSection),
  );
