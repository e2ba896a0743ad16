import { DEMO_PASSWORD } from '#server/accounts/contract.ts'
import { hashPassword } from '#server/accounts/password.ts'
import type { Composition, Kernel, Services } from '#server/compose.ts'
import { seedCases } from './cases.ts'
import { seedConsultation } from './consultation.ts'
import { seedDepartments } from './departments.ts'
import { seedHeldMeeting } from './held-meeting.ts'
import { seedItems } from './items.ts'
import { LEGAL_DOCUMENTS } from './legal-documents.ts'
import { seedPeople } from './people.ts'
import { seedPetitions } from './petitions.ts'
import { seedSentPetitions } from './sent-petitions.ts'
import { seedWorkshops } from './workshops.ts'

/** Reference data that every deployment needs. Idempotent; quick when it is there. */
export async function seedReference(kernel: Kernel, services: Services): Promise<{ clusterId: string }> {
  await services.legalBasis.enterReference(LEGAL_DOCUMENTS)
  return { clusterId: await seedDepartments(kernel.prisma) }
}

/**
 * The demo: invented people, workshops, items, a petition and cases, entered once by the same commands that people use. The workshop of today
 * follows the day as long as nobody has touched it.
 */
export async function seedDemo(
  { kernel, services, hub }: Pick<Composition, 'kernel' | 'services' | 'hub'>,
  clusterId: string,
): Promise<void> {
  if (!(await kernel.prisma.user.findFirst({ where: { isDemo: true }, select: { id: true } }))) {
    await seedPeople({ ...kernel, clusterId, passwordHash: await hashPassword(DEMO_PASSWORD) })
  }
  await seedWorkshops({ kernel, services, clusterId })
  await seedHeldMeeting({ kernel, services, hub, clusterId })
  await seedItems({ kernel, services, clusterId })
  await seedPetitions({ kernel, services, hub, clusterId })
  await seedCases({ kernel, services, clusterId })
  await seedConsultation({ kernel, services, hub, clusterId })
  await seedSentPetitions({ kernel, services, hub, clusterId })
  await services.workshops.redateDemoWorkshop()
}
