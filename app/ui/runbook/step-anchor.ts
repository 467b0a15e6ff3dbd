/** The id of a step's place on the runbook page; ids of included steps hold a slash. */
export const stepAnchor = (node: string): string => `step-${node.replaceAll('/', '-')}`;
