import type { Finding } from '../../app/domain/runbook/finding.ts';
import { sayFinding } from '../../app/messages/say-finding.ts';

/** What is found in a runbook has a place in it; what is found in the organisation has none. */
export type Placed = Pick<Finding, 'code' | 'severity' | 'params'> &
  Partial<Pick<Finding, 'file' | 'at' | 'end'>>;

/** A SARIF 2.1.0 log with one run, as code scanners take it. */
export const sarif = (findings: readonly Placed[]): string => {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'bulkhead', rules: codes.map((id) => ({ id })) } },
          columnKind: 'utf16CodeUnits',
          results: findings.map((finding) => resultOf(finding, codes)),
        },
      ],
    },
    null,
    2,
  );
};

const resultOf = (finding: Placed, codes: string[]) => {
  const { code, severity, file, at, end } = finding;
  const { says, hint } = sayFinding(finding);
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: `${says} ${hint}` },
    ...(file !== undefined &&
      at && {
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
              region: {
                startLine: at.line,
                startColumn: at.column,
                ...(end && { endLine: end.line, endColumn: end.column }),
              },
            },
          },
        ],
      }),
  };
};
