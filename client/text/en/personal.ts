/** What is found about people: on their page, and on the page of one finding. */
export const personal = {
  heading: 'Overlaps of interests and duties',
  hint: 'Found by the rules from what is recorded. Those who keep, review or audit the register see them, and the person; nobody else does.',
  none: 'The rules find none in what is recorded.',
  all: 'Overlaps in the interests of people',
  allNone: 'The rules find none in what is recorded. That is no statement that there are none.',
  past: 'Over, or no longer given by what is recorded',
  records: 'What is recorded of the person',
  what: { connection: 'Connection', interest: 'Declared', responsibility: 'Answers for a role', office: 'Office', declaration: 'Filed' },
  on: (date: string) => `on ${date}`,
  seePerson: (name: string) => `See everything about ${name}`,
};
