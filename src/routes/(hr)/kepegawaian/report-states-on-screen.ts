/** In the order in which they are compared. */
export const reportStatesOnScreen = ['completed', 'begun', 'not-begun'] as const;
