/** Of every server that tests start. */
export const adminToken = 'an-admin-token-for-tests';
