import { expect, test } from 'vitest';
import type { PlanNode } from '../../domain/runbook/plan.ts';
import { parseRunbook } from '../parse.ts';
import { parsePlain } from './parse-plain.ts';
import { printMdx } from './print-mdx.ts';

const shapeOf = (nodes: PlanNode[]) =>
  nodes.map((node) => ({
    type: node.type,
    id: node.id,
    title: node.title,
    next: 'next' in node ? node.next : null,
    checks: node.checks.map((check) => check.text),
    commands: node.commands.map((command) => [command.text, command.danger]),
  }));

const awkward = {
  'lists broken by code':
    '# Fix\n\n1. Look:\n\n```\n$ kubectl get pods\nNAME\n```\n\n2. Delete <pod>:\n\n```sh\nrm -rf /data/<pod>\n```\n',
  'braces and placeholders':
    '# {{ name }}\n\n## Restart the <service> now\n\nText with {braces}, <placeholder> and `<code>`.\n\n- one\n- [two](https://example.org)\n',
  'task list with links':
    '# Close\n\n- [x] Told [them](https://example.org)\n- [ ] Wrote *it* down\n',
  'tables and quotes':
    '# T\n\n## Check the table\n\n| a | b |\n|---|---|\n| {x} | <y> |\n\n> [!WARNING]\n> Careful with `rm`.\n\nIf it fails, call.\n',
  'import look-alikes':
    '# T\n\n## Run this\n\nimport x from "y"\n\nexport const a = 1;\n\n```js\nimport fs from "fs";\n```\n',
  nothing: '',
};

test.each(Object.entries(awkward))(
  '%s: printed as MDX and read again it is the same plan',
  (_, source) => {
    const { runbooks } = parsePlain(source, 'docs/page.md');
    for (const imported of runbooks) {
      const { plan, findings } = parseRunbook(printMdx(imported), 'page.mdx');
      expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
      expect(shapeOf(plan?.nodes ?? [])).toEqual(shapeOf(imported.plan.nodes));
      expect(plan?.inputs.map((input) => input.name)).toEqual(
        imported.plan.inputs.map((input) => input.name),
      );
    }
  },
);
