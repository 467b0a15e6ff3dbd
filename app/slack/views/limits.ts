/** What Slack takes at most. */
export const limits = {
  blocks: 50,
  section: 3000,
  header: 150,
  button: 75,
  option: 75,
  options: 100,
  checkboxes: 10,
  overflow: 5,
  modalTitle: 24,
  topic: 250,
  channelName: 80,
  field: 2000,
} as const;
