import type { answering as en } from '../en/answering.ts';

export const answering: typeof en = {
  title: 'Pwy sy’n atebol amdani',
  none: 'Ni enwir neb.',
  capacity: {
    'accountable-officer': 'swyddog atebol',
    'contract-manager': 'rheolwr contract',
    'performance-monitor': 'monitor perfformiad',
    inspector: 'arolygydd',
    'line-manager': 'rheolwr llinell',
    'decision-maker': 'penderfynwr',
    adviser: 'cynghorydd',
  },
  end: 'Nid mwyach',
  endOf: (who, as) => `Nid yw ${who} bellach yn atebol (${as})`,
  on: 'Diwrnod olaf',
  onHint: 'Ni roddir neb yn eu lle: ar ôl y diwrnod hwnnw nid oes gan y rôl neb yn y swydd hon.',
  did: 'Wedi’i gadw: maent yn atebol amdani hyd at y diwrnod hwnnw.',
};
