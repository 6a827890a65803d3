using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Experts;

namespace ExpertReview.Domain.Conflicts;

/// <summary>Everything found for one expert, of which the best a pair and kind is kept.</summary>
internal sealed class ConflictCandidates(Expert expert)
{
    private readonly Dictionary<(string Code, ConflictKind Kind), ConflictOfInterest> _best = [];

    public IEnumerable<ConflictOfInterest> Best => _best.Values;

    public void AddDirect(ExpertTie tie, ApplicantIndex applicants)
    {
        foreach (var application in applicants.Named(tie.Key))
            Add(application, tie.Kind, true, "", tie.Word);
        foreach (var application in applicants.NearlyNamed(tie.Key))
            Add(application, tie.Kind, false, $"；专家库所填“{tie.Unit}”与申报单位名称相近，待核", tie.Word);
    }

    public void AddThirdParty(ExpertTie tie, ReachedApplicant reached)
    {
        foreach (var application in reached.Applications)
            Add(application, ConflictKind.ThirdParty, reached.Certain, reached.Certain ? "" : "；路径中有控股、参股以外的关系，待核", [tie.Word, tie.Unit, .. reached.Between]);
    }

    public void AddRecommended(ApplicantIndex applicants)
    {
        if (expert.Employer is { } employer)
            foreach (var (unit, application) in applicants.RecommendedBy(UnitName.Normalise(employer)))
                Add(application, ConflictKind.EmployedByRecommender, true, "", $"任职于推荐单位（{unit}）");
    }

    public void AddSameName(ApplicantIndex applicants)
    {
        foreach (var (role, application) in applicants.LedBy(PersonName.Normalise(expert.Name)))
            Add(application, ConflictKind.SameName, false, "；可能是同名的另一人，待核", role);
    }

    public void AddPrepared(IEnumerable<Application> applications)
    {
        foreach (var application in applications)
            Add(application, ConflictKind.PreparedTheFile, true, "", "参与编制申报材料");
    }

    public void AddDeclared(RecusalRequest request, Application application) => Add(
        application, ConflictKind.Declared, true, string.IsNullOrWhiteSpace(request.Reason) ? "" : $"；理由：{request.Reason.Trim()}",
        string.IsNullOrWhiteSpace(request.By) ? "申请回避" : request.By.Trim());

    private void Add(Application application, ConflictKind kind, bool certain, string note, params string[] between)
    {
        string[] path = [expert.Name, .. between, application.Organisation];
        if (_best.TryGetValue((application.No, kind), out var known) && !IsBetter(path, certain, known))
            return;
        _best[(application.No, kind)] = new ConflictOfInterest(
            application.No, expert.No, kind, path, certain, $"{kind.Name()}：{string.Join(" → ", path)}（{expert.No}）{note}");
    }

    private static bool IsBetter(string[] path, bool certain, ConflictOfInterest known) =>
        path.Length != known.Path.Count ? path.Length < known.Path.Count
        : certain != known.Certain ? certain
        : PathTexts.Compare(path, known.Path) < 0;
}
