import { AxeProblems } from '../harness/axe.ts';
