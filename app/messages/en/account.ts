export const account = {
  signIn: {
    title: 'Sign in',
    lead: 'Bulkhead knows no passwords. You come in by a link that works once.',
    firstTitle: 'You started this server',
    first: 'The link was printed in the terminal where you ran:',
    otherTitle: 'Somebody else runs it',
    other: 'Ask for a link. Whoever can reach the server makes one, in your name:',
    startCommand: 'npm start',
    linkCommand: 'npm run bulkhead -- person link "Your Name"',
    after: 'Open the link in this browser, and you come back to the page you asked for.',
  },
  link: {
    title: 'Sign in as {name}',
    lead: 'This link works once. Whoever has it can sign in, so use it now.',
    name: 'Your name',
    nameHint: 'It stands beside everything you do in an incident.',
    nameError: 'Write a name of 1 to 80 characters.',
    act: 'Sign in',
    unusableTitle: 'This link does not work',
    unusableNext: 'Links work once, and only for a while. Make a new one with:',
  },
} as const;
