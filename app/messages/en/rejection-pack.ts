/** Why a pack or what is made of it was refused, by code. */
export const rejectionPack = {
  'pack-note-empty': 'Write what changed, or what it costs.',
  'pack-note-too-long': 'A note has at most {max} characters. Link to what is longer.',
  'pack-query-wrong':
    'This address asks for days or a scope that there are not. Days are written YYYY-MM-DD; a team, service or provider needs its name.',
  'pack-period-refused':
    'A pack looks at a period of up to three years that ends after it begins. Choose two other days.',
} as const;
