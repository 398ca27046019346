import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'

/** What the budget needs: the most that a month may cost in US dollars, and where to tell. */
export interface BudgetProps {
  readonly dollars: number
  readonly topic: ITopic
}

/** Tells when most of the month's money is spent, and when it looks as if it will not last. */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { dollars, topic }: BudgetProps) {
    super(scope, id)
    const subscribers = [{ subscriptionType: 'SNS', address: topic.topicArn }]
    new CfnBudget(this, 'Month', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: dollars, unit: 'USD' },
      },
      notificationsWithSubscribers: [
        { subscribers, notification: noticeOf('ACTUAL', 80) },
        { subscribers, notification: noticeOf('FORECASTED', 100) },
      ],
    })
  }
}

function noticeOf(notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) {
  return { notificationType, threshold, thresholdType: 'PERCENTAGE', comparisonOperator: 'GREATER_THAN' }
}
