/** The source of one runbook, as a revision keeps it of each runbook that it includes. */
export type SourcePart = {
  runbook: string;
  file: string;
  /** Which runbook of the file, counted from 0. */
  part: number;
  /** Its own hash, whatever it includes itself. */
  hash: string;
  source: string;
};
