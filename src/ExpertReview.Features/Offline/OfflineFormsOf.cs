using System.Security.Cryptography;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Reviews;
using MediatR;

namespace ExpertReview.Features.Offline;

/// <summary>The offline form as a workbook.</summary>
/// <param name="Name">File name.</param>
/// <param name="Bytes">The workbook.</param>
public sealed record OfflineForms(string Name, byte[] Bytes);

/// <summary>The sheets of an expert that can still be filled in, as one workbook with a sheet a file. Eight statements, whatever the number of files.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号 of the one file; null asks for all.</param>
public sealed record OfflineFormsOf(int Round, string Expert, string? Application) : IRequest<OfflineForms>
{
    public sealed class Handler(ReviewDb db, TimeProvider clock) : IRequestHandler<OfflineFormsOf, OfflineForms>
    {
        /// <exception cref="RefusedException">The file is not assigned or can't be filled in now, or no file can.</exception>
        public async Task<OfflineForms> Handle(OfflineFormsOf request, CancellationToken cancellationToken)
        {
            var all = await SheetFacts.OfExpertAsync(db, request.Round, request.Expert, cancellationToken);
            var asked = request.Application is { } code ? all.Where(one => one.Proposal.Code == code).ToList() : [.. all.Where(one => one.Closed is null)];
            if (request.Application is not null && asked.Count == 0)
                throw new RefusedException(new SheetNotAssigned());
            if (asked.Select(one => one.Closed).FirstOrDefault(why => why is not null) is { } closed)
                throw new RefusedException(closed);
            if (asked.Count == 0)
                throw new RefusedException(all.Select(one => one.Closed).FirstOrDefault(why => why is Domain.Rounds.RoundNotIn or PledgeNotConfirmed) ?? new NothingToFillIn());
            var sheets = await SheetBuilding.SheetsAsync(db, request.Round, asked, cancellationToken);
            return Book(request, asked, sheets, clock.GetUtcNow());
        }

        private static OfflineForms Book(OfflineFormsOf request, List<SheetFacts> facts, IReadOnlyList<ExpertSheet> sheets, DateTimeOffset now)
        {
            var (round, template) = (facts[0].Round, facts[0].Template);
            var day = ChinaTime.DayOf(now);
            var about = new OfflineIdentity(
                round.Id, request.Expert, "", $"{template.Id}/{template.Version}", Convert.ToHexStringLower(SHA256.HashData(round.Template)), now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)), "");
            var made = sheets.Select((sheet, at) => OfflineSheetMaking.Of(sheet, template, about with { Application = sheet.Application }, at + 1));
            var name = $"离线评分表-{request.Expert}{(request.Application is null ? "" : "-" + request.Application)}-{day:yyyyMMdd}.xlsx";
            return new OfflineForms(name, OfflineBook.Write($"{round.Title} 离线评分表", day, [.. made, OfflineGuide.Sheet(round.Title)]));
        }
    }
}
