import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { pageInputSchema } from '../domain/escalation/page-input.ts';

const pages = resource({
  GET: async ({ params, usecases }) => {
    const pages = await usecases.listPagesOf(params.id ?? '');
    return pages.ok ? answerJson({ pages: pages.value }) : answerRejection(pages.rejection);
  },
  POST: async ({ request, params, viewer, usecases, key }) => {
    const page = await readBody(request, pageInputSchema);
    if (!page.ok) return page.answer;
    const input = { incident: params.id ?? '', ...page.value };
    const paged = await usecases.pageSomebody(input, viewer, key);
    return paged.ok ? answerJson(paged.value, 201) : answerRejection(paged.rejection);
  },
});

export const loader = pages;
export const action = pages;
