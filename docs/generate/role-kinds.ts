import { ROLE_KINDS } from '../../server/domain/roles/kinds.ts';
import { FAMILIES, keys, type Family } from '../../server/domain/vocabulary.ts';
import { generated, page, tableOf } from './markdown.ts';

const familySection = (family: Family): string =>
  page(
    `## ${family}`,
    `On screen: *${FAMILIES[family].en}*, *${FAMILIES[family].cy}*.`,
    tableOf(
      ['kind', 'on screen', 'what it is', 'of'],
      ROLE_KINDS.filter((one) => one.family === family).map(({ kind, title, description, universal, functionOf }) => [`\`${kind}\``, `${title.en}, *${title.cy}*`, `${description}${universal ? ' **Universal.**' : ''}`, functionOf ? functionOf.join(', ') : 'any authority']),
    ),
  ).trimEnd();

export const roleKindsPage = (): string =>
  page(
    generated('server/domain/roles/kinds.ts'),
    '# Kinds of role',
    'A role is an authority acting in a *kind* towards a body. Kinds are data, gathered in the families that [rules](rules.md) speak of; adding one is adding a line ([how](../CONTRIBUTING.md#a-kind-of-role)). **Universal** regulation reaches every premises, is risk-rated and has an external appeal: holding it says little about one body, so it counts in full only where what is inspected is the service that the council buys. *Of* says for which kinds of authority the function exists in law; recording it for another gives a warning, because functions are delegated (Local Government Act 1972 s.101).',
    ...keys(FAMILIES).map(familySection),
  );
