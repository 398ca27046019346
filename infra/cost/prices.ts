/** A published price: dollars for one unit, what every account gets free each month, and where it was read. */
export interface Price {
  readonly key: string
  readonly service: string
  readonly what: string
  readonly dollars: number
  readonly free?: number
  readonly source: string
}

/** On which day the pages named as sources were read; the prices are list prices of us-east-1 without tax. */
export const collected = '2026-11-22'

/** What one unit of each thing costs. */
export const prices = [
  {
    key: 'cdnRequest',
    service: 'CloudFront',
    what: 'requests over HTTPS',
    dollars: 1e-6,
    free: 10e6,
    source: 'aws.amazon.com/cloudfront/pricing',
  },
  {
    key: 'cdnGigabyte',
    service: 'CloudFront',
    what: 'GB to readers',
    dollars: 0.085,
    free: 1000,
    source: 'aws.amazon.com/cloudfront/pricing',
  },
  {
    key: 'edgeRun',
    service: 'CloudFront',
    what: 'runs of the language function',
    dollars: 1e-7,
    free: 2e6,
    source: 'cur.vantage.sh/aws/amazoncloudfront',
  },
  {
    key: 'purgedPath',
    service: 'CloudFront',
    what: 'paths purged',
    dollars: 0.005,
    free: 1000,
    source: 'aws.amazon.com/cloudfront/pricing',
  },
  {
    key: 'apiRequest',
    service: 'API Gateway',
    what: 'requests to the HTTP API',
    dollars: 1e-6,
    source: 'apigatewaycost.com/aws',
  },
  {
    key: 'functionRequest',
    service: 'Lambda',
    what: 'requests',
    dollars: 0.2e-6,
    free: 1e6,
    source: 'cloudchipr.com/blog/aws-lambda-pricing',
  },
  {
    key: 'functionSecond',
    service: 'Lambda',
    what: 'GB-seconds, arm64',
    dollars: 0.0000133334,
    free: 400_000,
    source: 'cloudchipr.com/blog/aws-lambda-pricing',
  },
  {
    key: 'read',
    service: 'DynamoDB',
    what: 'read units, on demand',
    dollars: 0.125e-6,
    source: 'airbyte.com/data-engineering-resources/dynamodb-pricing',
  },
  {
    key: 'write',
    service: 'DynamoDB',
    what: 'write units, on demand',
    dollars: 0.625e-6,
    source: 'airbyte.com/data-engineering-resources/dynamodb-pricing',
  },
  {
    key: 'recordGigabyte',
    service: 'DynamoDB',
    what: 'GB of records',
    dollars: 0.25,
    free: 25,
    source: 'aws.amazon.com/dynamodb/pricing',
  },
  {
    key: 'recoveryGigabyte',
    service: 'DynamoDB',
    what: 'GB that can be brought back',
    dollars: 0.2,
    source: 'as remembered; see aws.amazon.com/dynamodb/pricing',
  },
  {
    key: 'documentGigabyte',
    service: 'S3',
    what: 'GB of documents',
    dollars: 0.023,
    source: 'cloudburn.io/blog/amazon-s3-pricing',
  },
  {
    key: 'documentWrite',
    service: 'S3',
    what: 'documents written',
    dollars: 5e-6,
    source: 'devnotes.tech/understanding-aws-s3-pricing-a-complete-cost-breakdown-with-examples',
  },
  {
    key: 'logGigabyte',
    service: 'CloudWatch',
    what: 'GB of logs',
    dollars: 0.5,
    free: 5,
    source: 'factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards',
  },
  {
    key: 'metric',
    service: 'CloudWatch',
    what: 'metrics of our own',
    dollars: 0.3,
    free: 10,
    source: 'as remembered; see aws.amazon.com/cloudwatch/pricing',
  },
  {
    key: 'alarm',
    service: 'CloudWatch',
    what: 'alarms',
    dollars: 0.1,
    free: 10,
    source: 'as remembered; see aws.amazon.com/cloudwatch/pricing',
  },
  {
    key: 'dashboard',
    service: 'CloudWatch',
    what: 'dashboards',
    dollars: 3,
    free: 3,
    source: 'factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards',
  },
  {
    key: 'mail',
    service: 'SES',
    what: 'reminders mailed',
    dollars: 0.0001,
    source: 'build.allanninal.dev/what-the-shipping-notifier-costs',
  },
  {
    key: 'scheduledRun',
    service: 'EventBridge',
    what: 'runs by the clock',
    dollars: 1e-6,
    free: 14e6,
    source: 'awsnegotiations.com/eventbridge-scheduler-cost',
  },
  {
    key: 'secret',
    service: 'Secrets Manager',
    what: 'secrets',
    dollars: 0.4,
    source: 'hivebook.wiki/wiki/aws-secrets-manager-rotated-secrets-dynamic-db-credentials-kms',
  },
  {
    key: 'searchUnit',
    service: 'OpenSearch Serverless',
    what: 'hours of units',
    dollars: 0.24,
    source: 'awsnegotiations.com/opensearch-serverless-cost',
  },
  {
    key: 'transferGigabyte',
    service: 'Data transfer',
    what: 'GB to readers without a CDN',
    dollars: 0.09,
    free: 100,
    source: 'apigatewaycost.com/aws',
  },
] as const satisfies readonly Price[]

/** The name of a price. */
export type Priced = (typeof prices)[number]['key']
