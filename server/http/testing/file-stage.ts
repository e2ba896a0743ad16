import { readdir, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, beforeEach, expect, vi } from 'vitest'
import { createResumableUploads, type ResumableUploads } from '#server/files/resumable/resumable-uploads.ts'
import { createDiskUploadStore } from '#server/files/resumable/upload-store.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { openWorkshops, viewOf, type WorkshopHouse, workshopIn } from '#server/workshops/testing/open-workshops.ts'
import { createDownloads } from '../downloads.ts'
import { createUploads } from '../uploads.ts'

export const HN = 'khanhlinh@hanoi.example'
export const HN_OTHER = 'quocan@hanoi.example'
export const HY = 'quanghuy@hungyen.example'
export const SECRETARY = 'thugiang@bacninh.example'
export const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), Buffer.alloc(4096, 'x')])

/** What a test of uploads and downloads stands on: a real listener, a workshop and a new paper for each test. */
export interface FileStage {
  house: WorkshopHouse
  server: Server
  workshopId: string
  uploads: ResumableUploads
  /** Where the listener is. */
  base: string
  /** Files of resumable uploads on disk. */
  unfinished(): Promise<string[]>
  partSizes(): Promise<number[]>
  /** Another process' view of the same uploads. */
  reopenUploads(): Promise<ResumableUploads>
  /** Errors that a test provoked on purpose. */
  takeReported(): unknown[]
  paperId: string
  put(
    body: Uint8Array,
    name: string,
    as?: string,
    paper?: string,
  ): Promise<{ status: number; file?: { id: string; name: string }; failure?: { code: string } }>
  get(id: string, as: string, headers?: Record<string, string>): Promise<Response>
  /** Uploads under way, as the store sees them. */
  incoming(): Promise<string[]>
  rows(): Promise<{ files: number; references: number }>
}

/** Registers the hooks of a test file. Use the fields inside tests only. */
export function setUpFiles(): FileStage {
  const actors = new Map<string, Actor>()
  const reported: unknown[] = []
  let base = ''
  const stage = {
    async put(body, name, as = HN, paper = stage.paperId) {
      const response = await fetch(`${base}/uploads/papers/${paper}?name=${encodeURIComponent(name)}`, {
        method: 'PUT',
        headers: { 'x-person': as },
        body: Buffer.from(body),
      })
      const answer: { file?: { id: string; name: string }; failure?: { code: string } } = await response.json()
      return { status: response.status, ...answer }
    },
    get: (id, as, headers = {}) =>
      fetch(`${base}/files/${id}`, { headers: { 'x-person': as, ...headers }, redirect: 'manual' }),
    unfinished: () => readdir(join(stage.house.storeDirectory, 'uploads')),
    async partSizes() {
      const folder = join(stage.house.storeDirectory, 'uploads')
      const parts = (await readdir(folder)).filter((name) => name.endsWith('.part'))
      return Promise.all(parts.map(async (name) => (await stat(join(folder, name))).size))
    },
    async reopenUploads() {
      const { house } = stage
      const store = await createDiskUploadStore(join(house.storeDirectory, 'uploads'))
      return createResumableUploads({ clock: house.clock, files: house.files, store })
    },
    takeReported: () => reported.splice(0),
    incoming: () => readdir(join(stage.house.storeDirectory, 'incoming')),
    async rows() {
      const { prisma } = stage.house.kernel
      return {
        files: await prisma.storedFile.count(),
        references: await prisma.fileReference.count({ where: { ownerId: stage.paperId } }),
      }
    },
  } as FileStage // the hooks below fill it before any test reads it

  beforeAll(async () => {
    const house = await openWorkshops()
    stage.house = house
    stage.workshopId = await workshopIn(house, 'registering')
    for (const email of [HN, HN_OTHER, HY, SECRETARY, 'anninh@tnc.example', 'quantri@tnc.example']) {
      actors.set(email, await house.actor(email))
    }
    const resolveActor = async (request: express.Request) => actors.get(request.header('x-person') ?? '') ?? null
    const { files, quarantine } = house
    const store = await createDiskUploadStore(join(house.storeDirectory, 'uploads'))
    const uploads = createResumableUploads({ clock: house.clock, files, store })
    stage.uploads = uploads
    const deps = {
      files,
      quarantine,
      uploads,
      resolveActor,
      reportError: (error: unknown) => void reported.push(error),
    }
    const app = express()
    app.use(createUploads({ ...deps, atOnce: { perPerson: 2, inAll: 3 } }), createDownloads(deps))
    stage.server = createServer(app).listen(0, '127.0.0.1')
    await vi.waitUntil(() => stage.server.listening)
    base = `http://127.0.0.1:${(stage.server.address() as AddressInfo).port}` // listening on TCP
    stage.base = base
  })
  beforeEach(async () => {
    const { house, workshopId } = stage
    stage.paperId = newId<'paper'>()
    const plan = await viewOf(house, workshopId)
    const departmentId = plan.departments.find((d) => d.code === 'HN')?.id ?? ''
    const paper = { workshopId, paperId: stage.paperId, departmentId, title: 'Tham luận', authorName: '' }
    const submitted = await house.workshops.submitPaper(await house.actor(HN), paper)
    expect(submitted.ok).toBe(true)
  })
  afterAll(async () => {
    stage.server?.closeAllConnections()
    stage.server?.close()
    await stage.house?.close()
    expect(reported).toEqual([])
  })
  return stage
}
