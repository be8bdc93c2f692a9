/** Known without the database's code, so that a page can ask the browser whether it is there. */
export const deviceDatabaseName = 'bimtek-device';
