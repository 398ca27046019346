import { Duration, Fn } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { Construct } from 'constructs'
import { workPaths } from '../../functions/work-paths.ts'
import { acknowledge } from './acknowledged.ts'
import { edgeCode } from './edge-language.ts'
import type { Http } from './http.ts'
import type { Settings } from './settings.ts'

/** The paths that are never cached, and the only ones that get cookies and tokens; each also below a language. */
export const privatePaths = workPaths.flatMap((path) => [`${path}*`, `/??${path}*`])

/** The CDN in front of the site: public pages are kept near their readers, private ones pass through. */
export class Delivery extends Construct {
  readonly distribution: Distribution

  constructor(scope: Construct, id: string, { http, settings }: { http: Http; settings: Settings }) {
    super(scope, id)
    const certificateArn = settings.certificate
    this.distribution = new Distribution(this, 'Cdn', {
      comment: 'Rapporteur',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      minimumProtocolVersion: certificateArn ? SecurityPolicyProtocol.TLS_V1_2_2021 : undefined,
      domainNames: settings.domain ? [settings.domain] : undefined,
      certificate: certificateArn ? Certificate.fromCertificateArn(this, 'Certificate', certificateArn) : undefined,
      ...this.behaviours(http, settings),
    })
    acknowledge(this.distribution, {
      'AwsSolutions-CFR1': 'The record of a conference is for readers in every country',
      'AwsSolutions-CFR2': 'A web ACL costs more than all the rest; the rates of the API bound a flood',
      'AwsSolutions-CFR3':
        'A list of who read what endangers readers; what reaches the site is logged without addresses',
      'AwsSolutions-CFR4':
        'Without a name of its own the site has the certificate of CloudFront, which sets the protocol',
    })
  }

  private behaviours(http: Http, settings: Settings) {
    const origin = new HttpOrigin(Fn.select(2, Fn.split('/', http.api.apiEndpoint)), {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      customHeaders: { 'x-origin-secret': http.originSecret.secretValue.unsafeUnwrap() },
      readTimeout: Duration.seconds(30),
    })
    const common = {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: this.securityHeaders(),
      compress: true,
    }
    const open: BehaviorOptions = {
      ...common,
      cachePolicy: this.asTheSiteSays(),
      functionAssociations: [{ function: this.oneLanguage(settings), eventType: FunctionEventType.VIEWER_REQUEST }],
    }
    const closed: BehaviorOptions = {
      ...common,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    }
    return {
      defaultBehavior: open,
      additionalBehaviors: Object.fromEntries(privatePaths.map((path) => [path, closed])),
    }
  }

  /** Keeps a page as long as its own Cache-Control allows, not at all without one, and asks again by its ETag. */
  private asTheSiteSays(): CachePolicy {
    return new CachePolicy(this, 'PublicPages', {
      comment: 'As long as the page itself allows; the same page for every reader of a language',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(365),
      cookieBehavior: CacheCookieBehavior.none(),
      headerBehavior: CacheHeaderBehavior.allowList('Accept-Language'),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    })
  }

  private oneLanguage({ languages }: Settings): EdgeFunction {
    return new EdgeFunction(this, 'OneLanguage', {
      comment: 'One language in place of all that a browser sends',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(edgeCode(languages)),
    })
  }

  /** The site sets its own headers, too; these stand even on the answers that the CDN gives by itself. */
  private securityHeaders(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'SecurityHeaders', {
      comment: 'Headers of every answer',
      securityHeadersBehavior: {
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: false },
      },
    })
  }
}
