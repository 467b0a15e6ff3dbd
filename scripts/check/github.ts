import { sayFinding } from '../../app/messages/say-finding.ts';
import type { Placed } from './sarif.ts';

/** One workflow command a finding: GitHub shows it at the line in the pull request. */
export const github = (findings: readonly Placed[]): string[] =>
  findings.map((finding) => {
    const { severity, file, at, end, code } = finding;
    const { says, hint } = sayFinding(finding);
    const properties = {
      ...(file !== undefined && { file }),
      ...(at && { line: at.line }),
      ...(end && { endLine: end.line }),
      ...(at && { col: at.column }),
      ...(at && end?.line === at.line && { endColumn: end.column }),
      title: code,
    };
    const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
    return `::${severity} ${listed.join(',')}::${escaped(`${says} ${hint}`)}`;
  });

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (value: string | number): string =>
  escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
