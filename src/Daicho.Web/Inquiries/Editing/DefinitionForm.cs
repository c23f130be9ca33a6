using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using Daicho.Access;
using Daicho.Inquiries;

namespace Daicho.Web.Inquiries.Editing;

/// <summary>A definition as a person edits it (様式の編集): what the page has no field for stays as in the definition it was copied from.</summary>
public sealed class DefinitionForm
{
    /// <summary>The definition it was copied from, as data; empty for one that begins anew.</summary>
    public string? Original { get; set; }

    /// <summary>Whether it becomes the next version of what it was copied from, or a definition of its own.</summary>
    [Display(Name = "保存のしかた")]
    public string? SaveAs { get; set; }

    /// <summary>What it is called.</summary>
    [Display(Name = "様式の名前")]
    public string? Title { get; set; }

    /// <summary>What it is for.</summary>
    [Display(Name = "照会の趣旨")]
    public string? Purpose { get; set; }

    /// <summary>What is asked about: <c>records</c> or <c>discrepancies</c>.</summary>
    [Display(Name = "尋ねる対象")]
    public string? Over { get; set; } = "records";

    /// <summary>The only ledger, or empty.</summary>
    [Display(Name = "台帳")]
    public string? Ledger { get; set; }

    /// <summary>Ids of columns shown as known.</summary>
    [Display(Name = "台帳から示す項目")]
    public List<string> Known { get; set; } = [];

    /// <summary>True when it asks around about a record.</summary>
    [Display(Name = "記録の画面から、ほかの所属に尋ねる様式にする（同種事案の確認など）")]
    public bool Around { get; set; }

    /// <summary>Who may send it.</summary>
    [Display(Name = "照会する人")]
    public List<string> Askers { get; set; } = [];

    /// <summary>Who reads the answers besides.</summary>
    [Display(Name = "回答を見られる人")]
    public List<string> Readers { get; set; } = [];

    /// <summary>Stops on the way up.</summary>
    [Display(Name = "回答の経路")]
    public List<string> Route { get; set; } = [];

    /// <summary>Working days for answering.</summary>
    [Display(Name = "回答までの日数")]
    public string? Days { get; set; } = "10";

    /// <summary>Working days between levels.</summary>
    [Display(Name = "段階ごとの日数")]
    public string? DaysPerStop { get; set; } = "2";

    /// <summary>記入要領, a line each.</summary>
    [Display(Name = "記入要領")]
    public string? Guidance { get; set; }

    /// <summary>The event upon which it asks.</summary>
    public OccasionForm When { get; set; } = new();

    /// <summary>The questions, in order.</summary>
    public List<QuestionForm> Questions { get; set; } = [];

    /// <summary>The form of a definition that begins anew, for whoever is one of these.</summary>
    public static DefinitionForm New(Role roles)
    {
        var form = new DefinitionForm
        {
            SaveAs = "new", Route = [.. Enum.GetNames<RouteStop>()],
            Askers = [.. RoleNames.Each(Role.DigitalDivision | Role.AuditSecretariat).Where(r => roles.HasFlag(r)).Append(Role.Administrator).Select(r => r.ToString())],
        };
        form.AddQuestion();
        return form;
    }

    /// <summary>The form of a definition.</summary>
    public static DefinitionForm Of(InquiryDefinition definition, bool ships) => new()
    {
        Original = definition.ToJson(),
        SaveAs = ships ? "new" : "next",
        Title = definition.Title,
        Purpose = definition.Purpose,
        Over = definition.Over == InquiryOver.Records ? "records" : "discrepancies",
        Ledger = definition.Ledger,
        Known = [.. definition.Known],
        Around = definition.Around,
        Askers = [.. RoleNames.Each(definition.Askers).Select(r => r.ToString())],
        Readers = [.. RoleNames.Each(definition.Readers).Select(r => r.ToString())],
        Route = [.. definition.Route.Select(r => r.ToString())],
        Days = definition.Days.ToString(CultureInfo.InvariantCulture),
        DaysPerStop = definition.DaysPerStop.ToString(CultureInfo.InvariantCulture),
        Guidance = string.Join('\n', definition.Guidance),
        When = OccasionForm.Of(definition.When),
        Questions = [.. definition.Questions.Select(q => QuestionForm.Of(q, definition.Example.GetValueOrDefault(q.Id)))],
    };

    /// <summary>What was typed, as a definition under that name.</summary>
    /// <param name="original">The definition it was copied from, or null.</param>
    /// <param name="id">The name under which it is kept.</param>
    public InquiryDefinition Build(InquiryDefinition? original, string id)
    {
        var questions = Questions.ConvertAll(q => q.Build(original?.Find(q.Id ?? "")));
        var renamed = Questions.ToDictionary(q => q.Id ?? "", q => q.Renamed(original?.Find(q.Id ?? "")), StringComparer.Ordinal);
        questions = questions.ConvertAll(q => q.When is { Question: { } other } when && renamed.TryGetValue(other, out var names)
            ? q with { When = when with { In = [.. when.In.Select(v => names.GetValueOrDefault(v, v))] } } : q);
        return (original ?? new InquiryDefinition { Id = id, Version = 1, Title = "", TitleEnglish = "", Purpose = "", Over = InquiryOver.Records, Questions = [] }) with
        {
            Id = id,
            Title = Title?.Trim() ?? "",
            TitleEnglish = original is not null && original.Title == Title?.Trim() ? original.TitleEnglish : Title?.Trim() ?? "",
            Purpose = Purpose?.Trim() ?? "",
            Over = Over == "discrepancies" ? InquiryOver.Discrepancies : InquiryOver.Records,
            Ledger = string.IsNullOrEmpty(Ledger) ? null : Ledger,
            Known = Known,
            Around = Around,
            Askers = Roles(Askers),
            Readers = Roles(Readers),
            Route = [.. Enum.GetValues<RouteStop>().Where(s => Route.Contains(s.ToString(), StringComparer.Ordinal))],
            Days = Number(Days) ?? 0,
            DaysPerStop = Number(DaysPerStop) ?? -1,
            Guidance = Lines(Guidance),
            When = When.Build(),
            Questions = questions,
            Example = Questions.Where(q => !string.IsNullOrWhiteSpace(q.Example)).ToDictionary(q => q.Id ?? "", q => renamed[q.Id ?? ""].GetValueOrDefault(q.Example!.Trim(), q.Example!.Trim()), StringComparer.Ordinal),
        };
    }

    /// <summary>What is missing, by field.</summary>
    public IEnumerable<(string Field, string Sentence)> Problems()
    {
        const int MostDays = 250;
        if (string.IsNullOrWhiteSpace(Title)) yield return (nameof(Title), "様式の名前を入力してください。");
        if (string.IsNullOrWhiteSpace(Purpose)) yield return (nameof(Purpose), "照会の趣旨を入力してください。");
        if (Askers.Count == 0) yield return (nameof(Askers), "照会する人を選んでください。");
        if (Number(Days) is not (>= 1 and <= MostDays)) yield return (nameof(Days), $"回答までの日数を1から{MostDays}までの数で入力してください。");
        if (Number(DaysPerStop) is not (>= 0 and <= MostDays)) yield return (nameof(DaysPerStop), $"段階ごとの日数を0から{MostDays}までの数で入力してください。");
        if (Questions.Count == 0) yield return ("", "質問がありません。「質問を足す」で足してください。");
        for (var i = 0; i < Questions.Count; i++)
        {
            foreach (var (field, sentence) in Questions[i].Problems(this)) yield return ($"Questions[{i}].{field}", sentence);
        }
    }

    /// <summary>Adds a question at the end, under a name that none has.</summary>
    public void AddQuestion()
    {
        var taken = Questions.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        var number = Enumerable.Range(1, Questions.Count + 1).First(n => !taken.Contains(string.Create(CultureInfo.InvariantCulture, $"q{n}")));
        Questions.Add(new QuestionForm { Id = string.Create(CultureInfo.InvariantCulture, $"q{number}") });
    }

    /// <summary>Moves a question up or down; at the end it stays.</summary>
    public void Move(int index, int by)
    {
        var to = index + by;
        if (index < 0 || index >= Questions.Count || to < 0 || to >= Questions.Count) return;
        (Questions[index], Questions[to]) = (Questions[to], Questions[index]);
    }

    /// <summary>The lines of a text, without empty ones.</summary>
    public static IReadOnlyList<string> Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A number as typed, also in wide digits; null when it can't be read.</summary>
    public static int? Number(string? typed) => int.TryParse((typed ?? "").Normalize(NormalizationForm.FormKC).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    static Role Roles(IEnumerable<string> names) => names.Select(n => Enum.TryParse<Role>(n, out var role) ? role : Role.None).Aggregate(Role.None, (all, role) => all | role);
}
