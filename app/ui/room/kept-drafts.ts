const rooms = new Map<string, Map<string, string>>();

/**
 * What one reader has begun in one room, for as long as the page lives: in memory alone, for a browser
 * keeps nothing of an incident. On the server nothing outlives the answer.
 */
export const keptDrafts = (room: string): Map<string, string> => {
  if (typeof document === 'undefined') return new Map();
  const kept = rooms.get(room) ?? new Map<string, string>();
  rooms.set(room, kept);
  return kept;
};
