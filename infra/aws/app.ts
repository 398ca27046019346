import { join } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { places } from '../build.ts'
import { Rapporteur } from './stack.ts'

/** What `cdk` runs: the stack, checked against the AwsSolutions rules while it is synthesized. */
const app = new App()
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
new Rapporteur(app, 'Rapporteur', { functions: join(places.out, 'functions') })
