let zone: string | undefined;

/** The zone of whoever reads, for the browser alone. Asking it makes a format: once is enough. */
export const readersZone = (): string => {
  zone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone;
};
