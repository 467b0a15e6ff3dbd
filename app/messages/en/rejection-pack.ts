/** Why a pack or what is made of it was refused, by code. */
export const rejectionPack = {
  'pack-period-wrong':
    'A pack looks at a period of up to three years that ends after it begins. Choose two other days.',
} as const;
