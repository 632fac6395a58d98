/** The countries that border the Lao PDR, in the order in which its plans name them. */
export const neighbours = ['TH', 'VN', 'CN', 'KH', 'MM'] as const;
export type Neighbour = (typeof neighbours)[number];

/** Whether a country borders the Lao PDR. */
export const isNeighbour = (country: string): country is Neighbour =>
  neighbours.some((neighbour) => neighbour === country);
