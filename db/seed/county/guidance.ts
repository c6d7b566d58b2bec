import type { NewEdition } from '../../../server/domain/guidance/edition.ts';
import { CARE } from './bodies/care.ts';
import { LIBRARIES } from './bodies/libraries.ts';
import { DESMOND } from './declarations/hands.ts';
import type { CouncilKey, StoryReview, Telling } from './story.ts';

/** What somebody did about guidance: published an edition, followed it in a council from a day, added to a paragraph, shared a decision. */
export type StoryGuidance = Telling & { readonly by: string; readonly at: CouncilKey } & (
    | { readonly publish: string; readonly edition: NewEdition }
    | { readonly adopt: string; readonly from: string; readonly reason: string }
    | { readonly addTo: string; readonly text: string; readonly from: string }
    | { readonly share: string; readonly body: string; readonly text: string; readonly contact?: string }
    | { readonly review: StoryReview }
  );

const ADMINISTRATOR = 'administrator@fenmarch.example';
const SECOND = 'second edition';

const EDITION: NewEdition = {
  title: 'Guidance on councils and mutuals, second edition (fictional)',
  publishedOn: '2026-06-01',
  contact: 'guidance@lga.fenmarch.example',
  content: {
    gone: [],
    paragraphs: [
      {
        id: 'owning.shareholder-apart',
        phase: 'owning',
        title: { en: 'Let the shareholder’s part be played by somebody who does not buy', cy: 'Gadewch i rywun nad yw’n prynu chwarae rhan y cyfranddaliwr' },
        advice: {
          en: 'Whoever speaks for the council’s share should neither manage the contract nor answer for it. Name a shareholder representative outside the service, let a committee hear from both once a year, and write down before each renewal whether the share is still needed.',
          cy: 'Ni ddylai pwy bynnag sy’n siarad dros gyfran y cyngor reoli’r contract nac ateb drosto. Enwch gynrychiolydd cyfranddaliwr y tu allan i’r gwasanaeth, gadewch i bwyllgor glywed gan y ddau unwaith y flwyddyn, ac ysgrifennwch cyn pob adnewyddiad a oes angen y gyfran o hyd.',
        },
        safeguards: [
          {
            title: { en: 'A shareholder representative outside the service', cy: 'Cynrychiolydd cyfranddaliwr y tu allan i’r gwasanaeth' },
            test: { en: 'Read the last two papers on the share and the last two on the contract: no name has signed both, and the committee’s minutes show that it heard each of them.', cy: 'Darllenwch y ddau bapur diwethaf ar y gyfran a’r ddau ddiwethaf ar y contract: nid oes enw wedi llofnodi’r ddau, ac mae cofnodion y pwyllgor yn dangos ei fod wedi clywed pob un.' },
          },
        ],
        modelWording: {
          en: 'The council’s share in [name of body] is represented by [officer], who takes no part in [contract]. [Committee] hears from both every [number] months, and decides before each renewal whether the share is kept.',
          cy: 'Cynrychiolir cyfran y cyngor yn [enw’r corff] gan [swyddog], nad yw’n cymryd rhan yn [contract]. Mae [pwyllgor] yn clywed gan y ddau bob [nifer] mis, ac yn penderfynu cyn pob adnewyddiad a gedwir y gyfran.',
        },
        sources: [{ title: 'Local authority owned companies: a good practice guide (CIPFA, 2022)', provision: 'whole', basis: 'good-practice', from: '2022-05-01' }],
      },
      {
        id: 'regulating.say-when-not-acting',
        phase: 'regulating',
        title: { en: 'Publish how often nothing was done' },
        advice: { en: 'Of bodies that the council supports, pays or owns, publish each year how many visits were made, what was found and in how many cases nothing followed, beside the same of others of their type.' },
        safeguards: [{ title: { en: 'A yearly table of visits and what followed' }, test: { en: 'Take the table of last year: each figure can be counted again from the case files, and it was published within six months.' } }],
        modelWording: { en: '[Committee] publishes each year, for bodies connected with the council and for others of their type, the number of [visits], of [notices] and of [decisions not to act].' },
        sources: [{ title: 'Regulators’ Code (2014)', provision: 'para 6', basis: 'statutory-guidance', url: 'https://www.gov.uk/government/publications/regulators-code', from: '2014-04-06' }],
      },
    ],
  },
};

/** The county follows the second edition and adds to it; the district has not adopted it yet. */
export const GUIDANCE_STORY: readonly StoryGuidance[] = [
  { told: '2026-06-01T09:30', by: ADMINISTRATOR, at: 'county', publish: SECOND, edition: EDITION },
  { told: '2026-06-22T14:00', by: DESMOND, at: 'county', adopt: SECOND, from: '2026-07-01', reason: 'Agreed by the audit and governance committee on 18 June 2026.' },
  { told: '2026-06-22T14:20', by: DESMOND, at: 'county', addTo: 'owning.shareholder-apart', from: '2026-07-01', text: 'In this county the shareholder representative is the head of finance, and reports to the audit and governance committee each March.' },
  { told: '2026-10-06T10:00', by: DESMOND, at: 'county', share: 'contractor-and-regulator', body: CARE.identity.name, contact: 'governance@county.fenmarch.example', text: '[the council] has to make enquiries itself and also buys from [the body]. Enquiries are led by an officer with no part in the contract, and this is tested every year.' },
  {
    told: '2026-10-20T10:00', by: DESMOND, at: 'county',
    review: {
      told: '2026-10-20T10:00', by: DESMOND, at: 'county', decide: 'contractor-and-owner', body: LIBRARIES.identity.name,
      decision: {
        disposition: 'remedy', reviewOn: '2027-04-30',
        reason: 'The share was needed to begin with and is needed no longer. It is offered back to the members before the contract is renewed.',
        publicReason: 'The council holds a share in the society from which it buys its libraries. It will give the share up before it decides about the next contract.',
        observer: 'Until the share is given up they might; after it they would not.',
      },
    },
  },
  { told: '2026-10-20T11:00', by: DESMOND, at: 'county', share: 'contractor-and-owner', body: LIBRARIES.identity.name, text: '[the council] held a share in [the body], from which it buys. It gives the share up before it decides about the next contract.' },
];
