import { HC_112, NAO_2015, PLANNING_REG_10 } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const organisingLineManagement: Paragraph = {
  id: 'organising.line-management',
  phase: 'organising',
  title: {
    en: 'Keep line management apart up to a named post',
    cy: 'Cadwch reolaeth llinell ar wahân hyd at swydd a enwir',
  },
  advice: {
    en: 'Two teams under one manager close above them are separate on paper only: the manager can settle between them what should stay in the open. Say up to which post the lines are apart, and make that post high enough that it does not deal with cases. Where the structure cannot be changed, let decisions in one of the roles be signed outside the line, and give the officer a route to the monitoring officer that does not pass through the manager. The common manager sees results, not open cases.',
    cy: 'Dim ond ar bapur y mae dau dîm o dan un rheolwr yn agos uwch eu pennau ar wahân: gall y rheolwr setlo rhyngddynt yr hyn a ddylai aros yn agored. Dywedwch hyd at ba swydd y mae’r llinellau ar wahân, a gofalwch fod y swydd honno’n ddigon uchel fel nad yw’n delio ag achosion. Lle na ellir newid y strwythur, gofynnwch i benderfyniadau yn un o’r rolau gael eu llofnodi y tu allan i’r llinell, a rhowch i’r swyddog lwybr at y swyddog monitro nad yw’n mynd drwy’r rheolwr. Canlyniadau y mae’r rheolwr cyffredin yn eu gweld, nid achosion agored.',
  },
  safeguards: [
    {
      title: { en: 'Sign-off outside the line', cy: 'Llofnodi y tu allan i’r llinell' },
      test: {
        en: 'Take the last five decisions in the role: each bears the signature of the post named outside the line, dated before the decision took effect.',
        cy: 'Cymerwch y pum penderfyniad diwethaf yn y rôl: mae pob un yn dwyn llofnod y swydd a enwir y tu allan i’r llinell, wedi’i ddyddio cyn i’r penderfyniad ddod i rym.',
      },
    },
    {
      title: { en: 'A direct route to the monitoring officer', cy: 'Llwybr uniongyrchol at y swyddog monitro' },
      test: {
        en: 'Ask two officers of each team, without their manager, what they would do if told to drop a case: all name the route, and the monitoring officer’s log of the year shows whether it was used.',
        cy: 'Gofynnwch i ddau swyddog o bob tîm, heb eu rheolwr, beth a wnaent pe dywedid wrthynt am ollwng achos: mae pob un yn enwi’r llwybr, ac mae cofnod y swyddog monitro am y flwyddyn yn dangos a gafodd ei ddefnyddio.',
      },
    },
  ],
  modelWording: {
    en: 'For [name of body], the lines of [first unit] and [second unit] meet only at [post]. That post does not direct, approve or see open cases of [second unit] about the body. Decisions of [second unit] about the body are signed by [post outside the line]. An officer who is asked to act otherwise tells the monitoring officer directly.',
    cy: 'Ar gyfer [enw’r corff], dim ond yn [swydd] y mae llinellau [uned gyntaf] ac [ail uned] yn cwrdd. Nid yw’r swydd honno’n cyfarwyddo, yn cymeradwyo nac yn gweld achosion agored [ail uned] am y corff. Llofnodir penderfyniadau [ail uned] am y corff gan [swydd y tu allan i’r llinell]. Mae swyddog y gofynnir iddo weithredu fel arall yn dweud wrth y swyddog monitro’n uniongyrchol.',
  },
  sources: [HC_112, PLANNING_REG_10, NAO_2015],
};
