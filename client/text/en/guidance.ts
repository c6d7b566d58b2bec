export const guidance = {
  heading: 'Guidance',
  lead: 'What to do where a council’s responsibilities meet in one body, by the stages that the Communities and Local Government Committee named in 2012: setting up, supporting, entering contracts, enforcing them, regulating.',
  contents: 'On this page',
  safeguards: 'Safeguards that can be put in place today',
  test: 'How to tell that it works:',
  wording: 'Model wording',
  copy: 'Copy the wording',
  copied: 'Copied',
  cannotCopy: 'Select the text and copy it with the keyboard',
  sources: 'What it rests on',
  link: (title: string) => `Link to this paragraph: ${title}`,
};
