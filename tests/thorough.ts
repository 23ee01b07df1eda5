/** How many of the cases that are made at random are tried: all in `npm run test:all`, a tenth between two thoughts. */
export const runs = (all: number): number =>
  process.env.BROADSIDE_THOROUGH ? all : Math.max(20, Math.round(all / 10));
