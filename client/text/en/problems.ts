export const problems = {
  noConnection: 'The register could not be reached',
  noConnectionDetail: 'The connection may have dropped. Nothing you entered was lost. Check the connection and try again.',
  unreadable: 'The register gave an answer that could not be read',
  unreadableDetail: 'Nothing you entered was lost. Try again; if it happens again, tell whoever runs this register.',
};
