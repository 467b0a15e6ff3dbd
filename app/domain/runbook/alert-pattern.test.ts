import { expect, test } from 'vitest';
import { alertFits } from './alert-pattern.ts';

test('an alert fits its name and patterns, whatever its case', () => {
  expect(alertFits('KubeNodeNotReady', 'kubenodenotready')).toBe(true);
  expect(alertFits('Kube*Ready', 'KubeNodeNotReady')).toBe(true);
  expect(alertFits('*a*b', 'xaxxab')).toBe(true);
  expect(alertFits('Disk?Full', 'Disk1Full')).toBe(true);
  expect(alertFits('Kube*', 'NodeDown')).toBe(false);
  expect(alertFits('Kube.*', 'KubeNode')).toBe(false);
  expect(alertFits('', '')).toBe(false);
  expect(alertFits('*a'.repeat(50), 'a'.repeat(200))).toBe(true);
  expect(alertFits(`${'*a'.repeat(50)}b`, 'a'.repeat(5000))).toBe(false);
});
