using ExpertReview.Data.Accounts;
using ExpertReview.Data.Record;
using ExpertReview.Data.Work;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Decisions;
using ExpertReview.Domain.Draws;
using ExpertReview.Domain.Experts;
using ExpertReview.Domain.Publicity;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Recognition;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Data.Store;

/// <summary>The database of the review: one unit of work. Rows of a round's tables carry the round as a shadow property,
/// since the records themselves are what the files say and know no round.</summary>
public sealed class ReviewDb(DbContextOptions<ReviewDb> options) : DbContext(options)
{
    /// <summary>Name of the shadow property that holds the round's key.</summary>
    public const string RoundId = "RoundId";

    /// <summary>Name of the shadow property that keeps the order of a table's rows.</summary>
    public const string Place = "Place";

    public DbSet<ReviewRound> Rounds => Set<ReviewRound>();

    public DbSet<RecordEntry> Record => Set<RecordEntry>();

    public DbSet<ImportedFile> Files => Set<ImportedFile>();

    public DbSet<Recommendation> Recommendations => Set<Recommendation>();

    public DbSet<ServiceEvaluation> Evaluations => Set<ServiceEvaluation>();

    public DbSet<ApplicationReport> Reports => Set<ApplicationReport>();

    public DbSet<Expert> Experts => Set<Expert>();

    public DbSet<UnitRelation> Relations => Set<UnitRelation>();

    public DbSet<RecusalRequest> RecusalRequests => Set<RecusalRequest>();

    public DbSet<PastRecognition> PastRecognitions => Set<PastRecognition>();

    public DbSet<ReviewDecision> ReviewDecisions => Set<ReviewDecision>();

    public DbSet<EligibilityFinding> EligibilityFindings => Set<EligibilityFinding>();

    public DbSet<EligibilityProposal> EligibilityProposals => Set<EligibilityProposal>();

    public DbSet<ClauseAnswer> ClauseAnswers => Set<ClauseAnswer>();

    public DbSet<CorrectionNotice> Corrections => Set<CorrectionNotice>();

    public DbSet<StampedOriginal> Originals => Set<StampedOriginal>();

    public DbSet<ConflictOfInterest> Conflicts => Set<ConflictOfInterest>();

    public DbSet<ExpertDraw> Draws => Set<ExpertDraw>();

    public DbSet<DrawCall> DrawCalls => Set<DrawCall>();

    public DbSet<AssignmentProposal> Proposals => Set<AssignmentProposal>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<ScoreEvent> ScoreEvents => Set<ScoreEvent>();

    public DbSet<ReviewDeadline> Deadlines => Set<ReviewDeadline>();

    public DbSet<PaperEntry> PaperEntries => Set<PaperEntry>();

    public DbSet<Recusal> Recusals => Set<Recusal>();

    public DbSet<FileQuestion> Questions => Set<FileQuestion>();

    public DbSet<AnswerCorrection> AnswerCorrections => Set<AnswerCorrection>();

    public DbSet<ReviewContact> Contacts => Set<ReviewContact>();

    public DbSet<OwnPhrase> Phrases => Set<OwnPhrase>();

    public DbSet<OfflineFiles> OfflineFiles => Set<OfflineFiles>();

    public DbSet<PanelDiscussion> Discussions => Set<PanelDiscussion>();

    public DbSet<ScoreCorrection> ScoreCorrections => Set<ScoreCorrection>();

    public DbSet<RankingResult> Rankings => Set<RankingResult>();

    public DbSet<ShortlistDecision> Decisions => Set<ShortlistDecision>();

    public DbSet<RoundPublicity> Periods => Set<RoundPublicity>();

    public DbSet<PlatformRecognition> Recognitions => Set<PlatformRecognition>();

    public DbSet<DecisionMeeting> Meetings => Set<DecisionMeeting>();

    public DbSet<RoundAddresses> Addresses => Set<RoundAddresses>();

    public DbSet<RoundAnnouncement> Announcements => Set<RoundAnnouncement>();

    public DbSet<Objection> Objections => Set<Objection>();

    public DbSet<CreditRecheck> CreditRechecks => Set<CreditRecheck>();

    public DbSet<RoundArchive> Archives => Set<RoundArchive>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AccessLink> Links => Set<AccessLink>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<JobIntent> Jobs => Set<JobIntent>();

    /// <summary>Adds rows of one round, in their order.</summary>
    public void AddTo<T>(int round, IEnumerable<T> rows) where T : class
    {
        var ordered = Model.FindEntityType(typeof(T))?.FindProperty(Place) is not null;
        var place = 0;
        foreach (var row in rows)
        {
            // The key needs its shadow half before the row is marked: EF fixes an added row's identity at once.
            var entry = Entry(row);
            entry.Property(RoundId).CurrentValue = round;
            if (ordered)
                entry.Property(Place).CurrentValue = place++;
            entry.State = EntityState.Added;
        }
    }

    /// <summary>The rows of one round, read only.</summary>
    public IQueryable<T> Of<T>(int round) where T : class =>
        Set<T>().AsNoTracking().Where(row => EF.Property<int>(row, RoundId) == round);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(ReviewDb).Assembly);
}
