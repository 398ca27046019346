import { Hono } from 'hono'
import { boardTable } from '../../content/model/board-table.ts'
import { boardData } from '../../web/feeds/board.ts'
import { BoardPage } from '../../web/work/board-page.tsx'
import { readBoard } from '../board.ts'
import type { Tools } from '../tools.ts'
import { answer } from './answer.ts'
import { dayIn } from './day.ts'
import { answerTable } from './follow-up.tsx'

/** The board of each campaign, for anybody: as a page, as data and as a table. */
export function boardRoutes(tools: Tools): Hono {
  return new Hono()
    .get('/campaigns/:slug{[a-z0-9-]{1,100}}/board', async (c) => {
      const day = dayIn(c, tools)
      const { open, campaign, board } = await readBoard(tools, c.req.param('slug'), day.knownOn)
      return answer(c, tools, {
        seed: [open.listing.rev, open.edition, [...open.entries.values()], board, day],
        page: (view) => <BoardPage view={view} open={open} campaign={campaign} board={board} day={day} />,
        data: (origin) => boardData(origin, campaign, open.dossier, board),
      })
    })
    .get('/campaigns/:slug{[a-z0-9-]{1,100}}/board.csv', async (c) => {
      const { board } = await readBoard(tools, c.req.param('slug'), dayIn(c, tools).knownOn)
      return answerTable(c, boardTable(board), 'board')
    })
}
