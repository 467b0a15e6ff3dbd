/** Why something about Slack was refused. */
export const rejectionSlack = {
  'slack-link-unknown': 'This link is not known. Type the command in Slack again for a new one.',
  'slack-link-used': 'This link was used already. Type the command in Slack again for a new one.',
  'slack-link-expired':
    'This link was good for half an hour, which is over. Type the command in Slack again.',
  'slack-not-linked': 'This Slack account is not linked to you.',
  'slack-not-configured': 'Slack is not set up here. This page says how.',
  'slack-unreadable':
    'Slack sent something that is too long, or has characters that cannot be kept.',
} as const;
