import { Names } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { CfnAccessPolicy, CfnCollection, CfnSecurityPolicy } from 'aws-cdk-lib/aws-opensearchserverless'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'
import type { LeanFunction } from './lean-function.ts'
import type { Settings } from './settings.ts'

/** Who asks the search service, and who writes to it. */
export interface SearchServiceProps {
  readonly settings: Settings
  readonly reader: LeanFunction
  readonly writer: LeanFunction
}

/** What a function may do with the indexes of the site. */
interface Rights {
  readonly who: LeanFunction
  readonly permissions: readonly string[]
  readonly requests: Readonly<Record<string, readonly string[]>>
}

/**
 * The search in OpenSearch: a collection of the stack's own in OpenSearch Serverless, or a domain that is there already.
 * It holds nothing that cannot be built anew from the records, so it goes with the stack.
 */
export class SearchService extends Construct {
  constructor(scope: Construct, id: string, { settings, reader, writer }: SearchServiceProps) {
    super(scope, id)
    const rights = [
      { who: reader, permissions: reading, requests: readRequests },
      { who: writer, permissions: [...reading, ...writing], requests: writeRequests },
    ]
    const { searchDomain: domain, searchEndpoint } = settings
    const endpoint = domain && searchEndpoint ? useDomain(domain, searchEndpoint, rights) : this.create(rights)
    for (const { who } of rights) who.addEnvironment('SEARCH_ENDPOINT', endpoint)
  }

  /** A collection takes requests from the internet, because the functions are in no network of their own: only signed ones. */
  private create(rights: readonly Rights[]): string {
    const name = Names.uniqueResourceName(this, { maxLength: 32, separator: '-' }).toLowerCase()
    const everything = { ResourceType: 'collection', Resource: [`collection/${name}`] }
    const policyOf = (type: string, policy: object) =>
      new CfnSecurityPolicy(this, type, { name, type: type.toLowerCase(), policy: JSON.stringify(policy) })
    const collection = new CfnCollection(this, 'Collection', {
      name,
      type: 'SEARCH',
      description: 'The search index of Rapporteur, built from its records',
    })
    collection.addResourceDependency(policyOf('Encryption', { Rules: [everything], AWSOwnedKey: true }))
    collection.addResourceDependency(policyOf('Network', [{ Rules: [everything], AllowFromPublic: true }]))
    rights.forEach(({ who, permissions }, at) => {
      const rules = [
        { ResourceType: 'index', Resource: [`index/${name}/rapporteur-*`], Permission: permissions },
        { ResourceType: 'collection', Resource: [`collection/${name}`], Permission: ['aoss:DescribeCollectionItems'] },
      ]
      new CfnAccessPolicy(this, ['Readers', 'Writers'][at] ?? '', {
        name: `${name.slice(0, 30)}-${at}`,
        type: 'data',
        policy: JSON.stringify([{ Rules: rules, Principal: [who.identity.roleArn] }]),
      })
      who.identity.addToPrincipalPolicy(
        new PolicyStatement({ actions: ['aoss:APIAccessAll'], resources: [collection.attrArn] }),
      )
    })
    return collection.attrCollectionEndpoint
  }
}

/** The kinds of request are granted one by one, each for the indexes of the site only. */
function useDomain(domain: string, endpoint: string, rights: readonly Rights[]): string {
  for (const { who, requests } of rights) {
    for (const [method, paths] of Object.entries(requests)) {
      const resources = paths.map((path) => `${domain}/${path}`)
      who.identity.addToPrincipalPolicy(new PolicyStatement({ actions: [`es:ESHttp${method}`], resources }))
      const wide = 'The name of an index holds the time at which it was built'
      acknowledge(
        who.identity,
        Object.fromEntries(resources.map((resource) => [`AwsSolutions-IAM5[Resource::${resource}]`, wide])),
      )
    }
  }
  return endpoint
}

const reading = ['aoss:DescribeIndex', 'aoss:ReadDocument']
const writing = ['aoss:CreateIndex', 'aoss:DeleteIndex', 'aoss:WriteDocument']
const readRequests = { Get: ['rapporteur-*/_doc/vocabulary'], Post: ['rapporteur-*/_search'] }
const writeRequests = {
  Get: ['rapporteur-*/_doc/vocabulary', '_resolve/index/rapporteur-*'],
  Post: ['rapporteur-*/_search', 'rapporteur-*/_bulk', 'rapporteur-*/_refresh'],
  Put: ['rapporteur-*'],
  Delete: ['rapporteur-*'],
}
