/** The id of a stop's place in the room's way; ids of included steps hold a slash. */
export const wayAnchor = (stop: string): string => `way-${stop.replaceAll('/', '-')}`;
