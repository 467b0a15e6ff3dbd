import { answerJson } from '../api/answer.ts';
import { resource } from '../api/resource.ts';

const findings = resource({
  GET: async ({ usecases }) => answerJson({ findings: await usecases.listEvidenceFindings() }),
});

export const loader = findings;
export const action = findings;
