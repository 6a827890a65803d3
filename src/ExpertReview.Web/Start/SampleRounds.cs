using ExpertReview.Data.Accounts;
using ExpertReview.Domain.Decisions;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Accounts;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Running;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Access;

namespace ExpertReview.Web.Start;

/// <summary>Loads an invented round, carried to any stage, with its evidence and its experts' accounts.</summary>
public sealed class SampleRounds(IServiceProvider services, EvidenceFolder evidence)
{
    private const string SecondPerson = "试用复核（程序）";

    /// <summary>Loads one; gives its key.</summary>
    /// <param name="person">Who asked.</param>
    /// <param name="until">The stage to stop at.</param>
    /// <param name="scored">At 评审: whether the experts have answered.</param>
    /// <param name="size">How large.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<int> LoadAsync(string person, RoundStage until, bool scored, SampleSize size, CancellationToken stop)
    {
        var work = Path.Combine(Path.GetTempPath(), "expertreview-" + Path.GetRandomFileName());
        try
        {
            SampleFolder.Write(work, size);
            var folder = RoundFolder.Open(work);
            var settings = folder.ReadSettings();
            foreach (var file in folder.Evidence)
                evidence.Keep(file.Sha256, file.Bytes());
            var steps = new RoundSteps(folder, new ActSender(services, person), _ => { }, stop) { Minutes = Invented(folder), Second = new ActSender(services, SecondPerson) };
            return await steps.ToAsync(until, scored, settings, folder.ReadNeeded("round.json").Bytes.ToArray(), folder.ReadNeeded(settings.Template).Bytes.ToArray());
        }
        finally
        {
            if (Directory.Exists(work))
                Directory.Delete(work, recursive: true);
        }
    }

    // The meeting is invented like the rest; any page of the round stands in for the scan of its minutes.
    private static MeetingMinutes? Invented(RoundFolder folder)
    {
        if (folder.Evidence is not [var page, ..])
            return null;
        return new MeetingMinutes("试用会议（虚构）", folder.ReadSettings().AsOf, "试用〔1〕号", "试用人员", "", page.Sha256);
    }

    /// <summary>Opens an account and gives the path of its one-time link.</summary>
    public async Task<string> LinkAsync(string person, AccountRole role, int? round, string login, string name, string? expertNo, CancellationToken stop)
    {
        var token = Tokens.New();
        await new ActSender(services, person).SendAsync(
            new OpenAccounts(role, round, [new AccountToOpen(login, name, Tokens.HashOf(token), expertNo)], TimeSpan.FromDays(7)), "开通账户", stop);
        return "/account/link/" + token;
    }
}
