/** The JSON that was sent; null for whatever else, also for JSON under another name. */
export const readJsonBody = async (request: Request): Promise<unknown> => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/json' ? request.json().catch(() => null) : null;
};
