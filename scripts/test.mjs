import { build, isBuilt } from './stages/build.mjs';
import { prepare, root } from './stages/prepare.mjs';
import { StageFailure, sayWhy, stage } from './stages/say.mjs';
import { add, tally } from './stages/tally.mjs';
import { testStages } from './stages/test-stages.mjs';

// npm test            everything, in order
// npm test -- unit    only the stages named
const wanted = process.argv.slice(2);

const note = ({ passed, failed, skipped }) =>
  [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ].join(', ');

/** A stage that breaks off counts as one failure; the others still run. */
const runStage = async (one) => {
  let result = tally(0, 1);
  const run = async () => {
    try {
      result = await one.run();
    } catch (error) {
      const known = error instanceof StageFailure;
      const said = known
        ? `${error.detail}\n${error.message}\n${error.mend}`
        : String(error?.stack);
      result = tally(0, 1, 0, said);
    }
    return { note: note(result), failed: result.failed > 0 };
  };
  await stage(one.title, run, { beside: one.beside });
  if (result.failed > 0) process.stdout.write(`\n${result.detail.trim()}\n\n`);
  return result;
};

try {
  const node = await prepare();
  const stages = testStages(root, node);
  const unknown = wanted.filter((name) => !stages.some((one) => one.name === name));
  if (unknown.length > 0) {
    throw new StageFailure(
      `There is no stage "${unknown.join('", "')}".`,
      `Name some of: ${stages.map((one) => one.name).join(', ')}. Nothing named runs them all.`,
    );
  }
  const chosen = stages.filter((one) => wanted.length === 0 || wanted.includes(one.name));
  const needsBuild = chosen.some((one) => one.built) && !chosen.some((one) => one.name === 'build');
  if (needsBuild && !isBuilt(root)) await stage('Building the pages', () => build(root, node));
  const results = [];
  const beside = [];
  for (const one of chosen) {
    if (one.alone) results.push(...(await Promise.all(beside.splice(0))));
    if (one.beside) beside.push(runStage(one));
    else results.push(await runStage(one));
  }
  results.push(...(await Promise.all(beside)));
  const { passed, failed } = add(results);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  process.exitCode = 1;
  sayWhy(error);
  process.stdout.write('0 passed, 1 failed\n');
}
