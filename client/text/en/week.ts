/** The wording of the page of the week, to which Sunday's mail leads. */
export const week = {
  heading: 'Your week',
  lead: (council: string, from: string) => `What waits in the register of ${council}, and what came about since ${from}. Each line leads to where it is dealt with.`,
  none: 'Nothing waits: nothing fell due, every safeguard is in time, and every answer came.',
  more: (n: string) => `and ${n} more`,
  only: (council: string) => `Only those who prepare or decide concerns of ${council || 'a council'} have this page.`,
  fromHome: 'Your week: what fell due, and what waits for an answer',
  sections: 'On this page',
};
