import { join } from 'node:path'
import { Duration } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as Lambda, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { removalOf } from './removal.ts'
import type { Settings } from './settings.ts'

/** What differs from function to function. */
export interface LeanFunctionProps {
  /** The folder of all built functions, and the name of this one in it. */
  readonly functions: string
  readonly name: string
  readonly purpose: string
  readonly settings: Settings
  readonly environment: Record<string, string>
  readonly memoryMb?: number
  readonly timeout?: Duration
}

/** A function with its own log and a role that may write this log and nothing else; the rest is granted one by one. */
export class LeanFunction extends Lambda {
  /** Who the function is: it is granted what the function may do. */
  readonly identity: Role

  constructor(scope: Construct, id: string, props: LeanFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: removalOf(props.settings),
    })
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    super(scope, id, {
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      description: props.purpose,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(props.functions, props.name)),
      handler: 'index.handler',
      memorySize: props.memoryMb ?? 1024,
      timeout: props.timeout ?? Duration.seconds(20),
      environment: { NODE_OPTIONS: '--enable-source-maps', ...props.environment },
    })
    this.identity = role
  }
}
