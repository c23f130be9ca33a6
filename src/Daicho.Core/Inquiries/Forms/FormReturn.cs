using System.Text.Encodings.Web;
using System.Text.Json;
using Daicho.Access;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries.Forms;

/// <summary>A file that came back: where it is kept, what it was called, and its hash.</summary>
public sealed record ReturnedFile(string Path, string Name, string Sha256);

/// <summary>A row that could not be taken, or was taken with a remark; nothing of it is lost.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Number">Row in it.</param>
/// <param name="Title">The record, where it is known.</param>
/// <param name="Sentence">What it is and what to do.</param>
/// <param name="Text">The answers in it.</param>
public sealed record ReturnRemark(string File, int Number, string? Title, string Sentence, string Text);

/// <summary>What came of a file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Read">Rows that hold an answer.</param>
/// <param name="Saved">Answers that were taken.</param>
/// <param name="Same">Answers that were there already.</param>
/// <param name="Empty">Rows without an answer.</param>
/// <param name="Problem">Why the whole file could not be read, or null.</param>
public sealed record ReturnedResult(string File, int Read, int Saved, int Same, int Empty, string? Problem = null);

/// <summary>What came of all files.</summary>
/// <param name="Files">File by file.</param>
/// <param name="SetAside">Rows that could not be placed.</param>
/// <param name="Conflicts">Rows that were answered otherwise meanwhile: both stand side by side.</param>
/// <param name="Notes">Rows that were taken, with what to look at.</param>
/// <param name="SheetIds">Sheets that got answers.</param>
/// <param name="Seq">The action in which the files were kept, by which the result is found again.</param>
public sealed record FormsReturned(
    IReadOnlyList<ReturnedResult> Files,
    IReadOnlyList<ReturnRemark> SetAside,
    IReadOnlyList<AnswerConflict> Conflicts,
    IReadOnlyList<ReturnRemark> Notes,
    IReadOnlyList<long> SheetIds,
    long Seq = 0);

/// <summary>
/// Takes forms back (回答の取込): many at once, also renamed, reordered, copied between, half filled or from an earlier inquiry.
/// Taking the same file twice changes nothing. An answer goes into the draft of its row; what somebody wrote meanwhile in the
/// browser is never overwritten.
/// </summary>
public sealed class FormReturn(Database database, DateOnly today)
{
    /// <summary>Takes the files into the drafts of an inquiry's sheets, as far as the actor may write them.</summary>
    public FormsReturned Take(Actor actor, long inquiryId, IReadOnlyList<ReturnedFile> files)
    {
        using var db = database.Open();
        var reader = new InquiryReader(db);
        var inquiry = reader.Inquiries(actor).FirstOrDefault(i => i.Id == inquiryId) ?? throw InquiryDesk.NotSeen();
        var definition = InquiryDefinition.Find(db, inquiry.DefinitionId, inquiry.DefinitionVersion)!;
        var taken = new Taken(db, reader, actor, inquiry, definition, today);
        var results = new List<ReturnedResult>();
        foreach (var file in files)
        {
            try
            {
                results.Add(taken.File(file.Name, FormReader.Read(file.Path, file.Name, definition)));
            }
            catch (UserErrorException e)
            {
                results.Add(new ReturnedResult(file.Name, 0, 0, 0, 0, e.Message));
            }
        }

        var desk = new AnswerDesk(database, today);
        var conflicts = new List<AnswerConflict>();
        foreach (var (sheet, answers) in taken.BySheet)
            conflicts.AddRange(desk.Save(actor, sheet, answers).Conflicts);
        var evidence = new AnswerEvidenceDesk(database, new FileStore(database.FilesFolder), today);
        foreach (var ofSheet in taken.Originals.GroupBy(o => o.SheetId))
            evidence.KeepOriginals(actor, ofSheet.Key, [.. ofSheet.Select(o => (o.RowId, o.Original))]);
        var result = new FormsReturned(results, taken.SetAside, conflicts, taken.Notes, [.. taken.BySheet.Keys.Union(taken.Originals.Select(o => o.SheetId))]);
        return result with { Seq = Keep(actor, inquiryId, files, result) };
    }

    /// <summary>What came of files that were taken before, or null: for whoever took them, and whoever asks.</summary>
    public FormsReturned? Find(Actor actor, Inquiry inquiry, long seq)
    {
        using var db = database.Open();
        var result = db.Set<ReturnedForm>().AsNoTracking().Where(f => f.Seq == seq && f.InquiryId == inquiry.Id && f.Result != null).Select(f => f.Result).FirstOrDefault();
        return result is not null && (InquiryReader.Asks(actor, inquiry) || db.Actions.Any(a => a.Seq == seq && a.ActorId == actor.Id))
            ? JsonSerializer.Deserialize<FormsReturned>(result, Json)! with { Seq = seq } : null;
    }

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The files stay as they came, with what could not be placed.
    private long Keep(Actor actor, long inquiryId, IReadOnlyList<ReturnedFile> files, FormsReturned result)
    {
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Inquiry, "回答様式の取込");
        for (var i = 0; i < files.Count; i++)
        {
            var of = result.Files[i];
            action.Append(new ReturnedForm
            {
                InquiryId = inquiryId, Name = files[i].Name, Sha256 = files[i].Sha256, Read = of.Read, Saved = of.Saved,
                Remarks = of.Problem ?? ReturnedForm.Write(result.SetAside.Concat(result.Notes).Where(r => r.File == files[i].Name)),
                Result = i == 0 ? JsonSerializer.Serialize(result, Json) : null,
            });
        }

        return action.Complete();
    }

    private sealed class Taken
    {
        private readonly Dictionary<long, InquiryRow> rows;
        private readonly Dictionary<long, InquiryRow> byRecord;
        private readonly Dictionary<long, InquirySheet> sheets;
        private readonly LedgerReader ledgers;
        private readonly Dictionary<long, LedgerRecord> records = [];
        private readonly Dictionary<long, LedgerRecord> askedAbout = [];
        private readonly Dictionary<long, IReadOnlyDictionary<string, string>> previous = [];
        private readonly Lazy<ILookup<string, InquiryRow>> byTitle;
        private readonly Dictionary<long, (string File, int Number, string? Answers)> seen = [];
        private readonly HashSet<long> writable;
        private readonly HashSet<(long RowId, string Text)> evidenceSeen = [];
        private readonly DateOnly today;
        private ILookup<long, Recorded<EvidenceFile>> attached = Array.Empty<Recorded<EvidenceFile>>().ToLookup(e => e.Entry.Id);
        private readonly DaichoDb db;
        private readonly Actor actor;
        private readonly Inquiry inquiry;
        private readonly InquiryDefinition definition;
        private readonly Ledger ledger;
        private readonly IReadOnlyList<Column> known;

        public Taken(DaichoDb db, InquiryReader reader, Actor actor, Inquiry inquiry, InquiryDefinition definition, DateOnly today)
        {
            (this.db, this.actor, this.inquiry, this.definition, this.today) = (db, actor, inquiry, definition, today);
            sheets = reader.Sheets(actor).Where(s => s.InquiryId == inquiry.Id).ToDictionary(s => s.Id);
            writable = [.. sheets.Values.Where(s => reader.MayWrite(actor, inquiry, s)).Select(s => s.Id)];
            var ids = sheets.Keys.ToArray();
            rows = db.Set<InquiryRow>().AsNoTracking().Where(r => r.InquiryId == inquiry.Id && ids.Contains(r.SheetId)).ToDictionary(r => r.Id);
            byRecord = rows.Values.GroupBy(r => r.RecordId).ToDictionary(g => g.Key, g => g.First());
            ledger = db.Catalog.Get(inquiry.Ledger);
            known = definition.KnownColumns(ledger);
            ledgers = new LedgerReader(db, today);
            byTitle = new(() =>
            {
                Load(byRecord.Keys);
                return rows.Values.Where(r => records.ContainsKey(r.RecordId)).ToLookup(r => KeyOf(records[r.RecordId]), StringComparer.Ordinal);
            });
        }

        public Dictionary<long, List<TypedAnswers>> BySheet { get; } = [];

        public List<ReturnRemark> SetAside { get; } = [];

        public List<ReturnRemark> Notes { get; } = [];

        /// <summary>Originals that sections keep, as written in the forms.</summary>
        public List<(long SheetId, long RowId, KeptOriginal Original)> Originals { get; } = [];

        public ReturnedResult File(string name, IReadOnlyList<FormRow> form)
        {
            int read = 0, saved = 0, same = 0, empty = 0;
            var placed = form.Select(l => (Line: l, Found: Find(l))).ToList();
            Load(placed.Select(p => p.Found.Row?.RecordId).OfType<long>());
            LoadBefore([.. placed.Select(p => p.Found.Row).OfType<InquiryRow>()]);
            var found = placed.ToDictionary(p => Meant(p.Line, p.Found.Row), p => p.Found);
            form = [.. found.Keys];
            attached = new AnswerEvidence(db).Of(form.Where(l => l.Evidence is not null).Select(l => found[l].Row?.Id).OfType<long>());
            foreach (var line in form)
            {
                var answers = Answers.Write(definition, line.Answers);
                if (answers is null)
                {
                    if (found[line].Row is { } only && line.Evidence is not null && TakeEvidence(only, line, name) > 0)
                        saved++;
                    else
                        empty++;
                    continue;
                }

                read++;
                void Aside(string sentence, string? title = null) => SetAside.Add(new ReturnRemark(name, line.Number, title, sentence, Answers.Sentence(definition, answers)));
                if (found[line] is not ({ } row, var earlier))
                {
                    Aside("どの記録についての回答か分かりません。配布した様式の行に記入するか、画面で回答してください。");
                    continue;
                }

                var title = records.TryGetValue(row.RecordId, out var record) ? ledger.TitleOf(record) : null;
                if (seen.TryGetValue(row.Id, out var before) && before.Answers != answers)
                    Aside($"同じ記録の回答が「{before.File}」の{before.Number}行目にもあり、内容が違います。どちらが正しいか確かめてください（先にあるほうを取り込みました）。", title);
                else if (row.Outcome == RowOutcome.Misdirected)
                    Aside("所管違いとして割当てを待っている記録です。割り当てられた所属が回答します。", title);
                else if (!writable.Contains(row.SheetId))
                    Aside($"この所属の回答票は「{SheetStates.Label(sheets[row.SheetId].State)}」のため取り込めません。差し戻すと取り込めます。", title);
                else if (row.Answers == answers || seen.ContainsKey(row.Id))
                    same++;
                else
                {
                    Take(row, line, title, name, earlier);
                    saved++;
                }

                TakeEvidence(row, line, name);
                seen.TryAdd(row.Id, (name, line.Number, answers));
            }

            return new ReturnedResult(name, read, saved, same, empty);
        }

        // What the form had filled in beforehand is no answer until somebody has written something beside it, and never in a cell that
        // nobody is asked to fill. It was filled in from the record as it was then.
        private FormRow Meant(FormRow line, InquiryRow? row)
        {
            if (row is null || !definition.IsPrefilled || !records.TryGetValue(row.RecordId, out var record))
                return line;
            var last = previous.GetValueOrDefault(row.RecordId);
            var prefill = new Prefill(definition, ledger, record, last);
            var isTouched = row.Answers is not null
                || (prefill.IsTouched(line.Answers) && !(askedAbout.TryGetValue(row.RecordId, out var then) && !new Prefill(definition, ledger, then, last).IsTouched(line.Answers)));
            return line with { Answers = isTouched ? prefill.Meant(line.Answers) : line.Answers.ToDictionary(a => a.Key, _ => (string?)null, StringComparer.Ordinal) };
        }

        // Records that were changed since they were asked about, as they were then; and the answers of last time.
        private void LoadBefore(List<InquiryRow> placed)
        {
            if (!definition.IsPrefilled)
                return;
            var changed = placed.Where(r => !askedAbout.ContainsKey(r.RecordId) && records.TryGetValue(r.RecordId, out var now) && now.Version != r.RecordVersion).Select(r => r.RecordId).ToArray();
            if (changed.Length > 0)
            {
                foreach (var (id, record) in ledgers.FindMany(ledger, actor, changed, inquiry.SentSeq))
                    askedAbout[id] = record;
            }

            if (!definition.Questions.Any(q => q.FromLast))
                return;
            foreach (var (id, answers) in new PreviousAnswers(db).Of(actor, inquiry, [.. placed.Select(r => r.RecordId).Where(id => !previous.ContainsKey(id))]))
                previous[id] = answers;
        }

        private void Take(InquiryRow row, FormRow line, string? title, string file, bool earlier)
        {
            if (!BySheet.TryGetValue(row.SheetId, out var ofSheet))
                BySheet.Add(row.SheetId, ofSheet = []);

            // A draft that somebody else has saved since the form was made stays; one's own is replaced, and told.
            var ownDraft = row.EditedBy == actor.Name;
            var edits = row.Answers is null || ownDraft ? row.Edits : line.Token?.Edits ?? -1;
            if (row.Answers is not null && ownDraft)
                Notes.Add(new ReturnRemark(file, line.Number, title, "先に保存した回答を、この様式の回答に置き換えました。", Answers.Sentence(definition, row.Answers)));
            ofSheet.Add(new TypedAnswers(row.Id, edits, line.Answers));
            if (earlier)
                Notes.Add(new ReturnRemark(file, line.Number, title, "以前の照会の様式に書かれています。今回の回答として取り込みました。", ""));
            if (records.TryGetValue(row.RecordId, out var record))
            {
                foreach (var column in known)
                {
                    if (line.Known.TryGetValue(FormHead.Of(column), out var cell)
                        && !string.IsNullOrWhiteSpace(cell) && !Ledgers.Editing.TypedRecord.Means(cell.Trim(), column.Format(record)?.Trim()))
                    {
                        Notes.Add(new ReturnRemark(file, line.Number, title, $"台帳の項目「{column.Label}」が書き換えられています（台帳：{column.Format(record)}、様式：{cell}）。台帳は変わりません。訂正が要るときは、質問の欄で回答してください。", ""));
                    }
                }
            }
        }

        // A line that the row does not have yet is the note of an original that the section keeps.
        private int TakeEvidence(InquiryRow row, FormRow line, string file)
        {
            if (line.Evidence is null || row.Outcome != RowOutcome.Open || !writable.Contains(row.SheetId))
                return 0;
            var there = FormContent.EvidenceText(attached[row.Id].Select(e => e.Entry))?.Split('\n').ToHashSet(StringComparer.Ordinal) ?? [];
            var added = 0;
            foreach (var text in line.Evidence.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(t => there.Add(t) && evidenceSeen.Add((row.Id, t))))
            {
                if (text.Length > EvidenceEntries.Longest || Text.StorableText.Problem(text) is not null)
                {
                    Notes.Add(new ReturnRemark(file, line.Number, null, $"「証拠書類」に書かれた内容を記録できません（{EvidenceEntries.Longest:#,0}文字までの文書番号または保管場所を書いてください）。", text[..Math.Min(text.Length, 100)]));
                    continue;
                }

                Originals.Add((row.SheetId, row.Id, KeptOriginal.FromText(text, actor.Name, today) with { Note = "回答様式への記入" }));
                added++;
            }

            return added;
        }

        // Only the records that the files speak of are read.
        private void Load(IEnumerable<long> ids)
        {
            foreach (var batch in ids.Where(id => !records.ContainsKey(id)).Distinct().Chunk(1000))
            {
                foreach (var (id, record) in ledgers.FindMany(ledger, actor, batch))
                    records.Add(id, record);
            }
        }

        private (InquiryRow? Row, bool Earlier) Find(FormRow line)
        {
            if (line.Token is { } token)
            {
                if (token.InquiryId == inquiry.Id)
                    return (rows.GetValueOrDefault(token.RowId), false);
                var record = db.Set<InquiryRow>().Where(r => r.Id == token.RowId && r.InquiryId == token.InquiryId).Select(r => (long?)r.RecordId).FirstOrDefault();
                return (record is { } id ? byRecord.GetValueOrDefault(id) : null, true);
            }

            // Without its number a row is known by its key, where that names one.
            var key = string.Join('\u001f', KeyColumns.Select(c => Text.TextKey.Name(line.Known.GetValueOrDefault(c.Label))));
            return (byTitle.Value[key].Take(2).ToList() is [var only] && key.Trim('\u001f').Length > 0 ? only : null, false);
        }

        private IReadOnlyList<Column> KeyColumns => ledger.KeyColumns.Any() ? [.. ledger.KeyColumns] : ledger.TitleColumns;

        private string KeyOf(LedgerRecord record) => string.Join('\u001f', KeyColumns.Select(c => Text.TextKey.Name(c.Format(record))));
    }
}
