/** What the smallest machines cost that never stop, and that platforms for the same purpose need. */
export const alwaysOn = [
  {
    what: 'one t3.micro with a 20 GB disk and an address, and the database on it',
    dollars: 13.72,
    source: 'go-cloud.io; disk and address as remembered',
  },
  {
    what: 'the same, with the smallest managed PostgreSQL (db.t4g.micro, 20 GB)',
    dollars: 27.7,
    source: 'infratally.com/articles/aws-rds-pricing-explained-2026.html',
  },
  {
    what: 'one t3.large, for a platform with MongoDB and Elasticsearch beside it',
    dollars: 65.99,
    source: 'go-cloud.io; disk and address as remembered',
  },
] as const
