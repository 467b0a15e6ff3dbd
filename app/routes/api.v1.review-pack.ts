import { answerJson, answerProblem, answerRejection } from '../api/answer.ts';
import { resource } from '../api/resource.ts';
import { packWanted, readPackQuery } from '../pack-query.ts';

const pack = resource({
  GET: async ({ url, usecases }) => {
    const query = readPackQuery(url);
    if (!query)
      return answerProblem(400, 'wrong-query', {
        name: 'from, to, scope, id',
        expected: 'YYYY-MM-DD, YYYY-MM-DD, all | team | service | provider, an id unless all',
      });
    const read = await usecases.readPack(packWanted(query, Date.now()));
    return read.ok ? answerJson(read.value) : answerRejection(read.rejection);
  },
});

export const loader = pack;
export const action = pack;
