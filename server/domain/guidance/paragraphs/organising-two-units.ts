import { HC_112, PLANNING_REG_10 } from '../../conflicts/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const organisingTwoUnits: Paragraph = {
  id: 'organising.two-units',
  phase: 'organising',
  title: {
    en: 'Give each role to a team of its own',
    cy: 'Rhowch bob rôl i dîm ei hun',
  },
  advice: {
    en: 'People who sit together, share a budget and share files cannot be expected to check each other. Move one of the roles to another team with its own manager, its own budget and its own files. Move the role that judges (inspection, contract management) rather than the one that helps, because it is the judgement that will be questioned. Where the council is too small for two teams, ask a neighbouring council to carry one of the roles, and say for how long.',
    cy: 'Ni ellir disgwyl i bobl sy’n eistedd gyda’i gilydd, yn rhannu cyllideb ac yn rhannu ffeiliau wirio ei gilydd. Symudwch un o’r rolau i dîm arall â’i reolwr ei hun, ei gyllideb ei hun a’i ffeiliau ei hun. Symudwch y rôl sy’n barnu (arolygu, rheoli contract) yn hytrach na’r un sy’n helpu, oherwydd y farn a gaiff ei chwestiynu. Lle mae’r cyngor yn rhy fach ar gyfer dau dîm, gofynnwch i gyngor cyfagos ysgwyddo un o’r rolau, a dywedwch am ba hyd.',
  },
  safeguards: [
    {
      title: { en: 'Two teams, in the scheme of delegation and in practice', cy: 'Dau dîm, yn y cynllun dirprwyo ac yn ymarferol' },
      test: {
        en: 'Take the last ten decisions about the body and see who signed them: no officer signed in both roles, and the scheme of delegation gives the two roles to the two teams by name.',
        cy: 'Cymerwch y deg penderfyniad diwethaf am y corff a gweld pwy a’u llofnododd: ni lofnododd yr un swyddog yn y ddwy rôl, ac mae’r cynllun dirprwyo’n rhoi’r ddwy rôl i’r ddau dîm wrth eu henwau.',
      },
    },
    {
      title: { en: 'Separate case files', cy: 'Ffeiliau achos ar wahân' },
      test: {
        en: 'Ask IT for the list of those who can open each file: nobody is on both lists, and the access log of one week chosen without notice shows nobody from the other team.',
        cy: 'Gofynnwch i’r adran TG am restr y rhai a all agor pob ffeil: nid oes neb ar y ddwy restr, ac nid yw cofnod mynediad un wythnos a ddewisir heb rybudd yn dangos neb o’r tîm arall.',
      },
    },
  ],
  modelWording: {
    en: 'Towards [name of body], [role] is carried out by [first unit] and [role] by [second unit]. The two have different managers, budgets and case files. An officer who moves from one to the other does not work on this body for [number] months.',
    cy: 'Tuag at [enw’r corff], cyflawnir [rôl] gan [uned gyntaf] a [rôl] gan [ail uned]. Mae gan y ddwy reolwyr, cyllidebau a ffeiliau achos gwahanol. Nid yw swyddog sy’n symud o’r naill i’r llall yn gweithio ar y corff hwn am [nifer] mis.',
  },
  sources: [HC_112, PLANNING_REG_10],
};
