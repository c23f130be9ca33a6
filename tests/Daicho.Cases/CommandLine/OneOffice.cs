using Daicho.TestSupport;

namespace Daicho.Cases.CommandLine;

/// <summary>A government for all tests of a class.</summary>
public sealed class OneOffice : IDisposable
{
    /// <summary>It, with nothing in it at first.</summary>
    public Government Government { get; } = Government.Empty(DatabaseKind.Sqlite);

    public void Dispose() => Government.Dispose();
}

/// <summary>Holds what a failure must look like.</summary>
internal static class OneSentence
{
    /// <summary>Exit code 1 and one Japanese sentence that has one of the words (apart by |), nothing else.</summary>
    public static void Is(Answer answer, string words)
    {
        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("", answer.Output);
        var sentence = Assert.Single(answer.Error.Trim().Split('\n'));
        Assert.Contains(words.Split('|'), w => sentence.Contains(w, StringComparison.Ordinal));
        Assert.EndsWith("。", sentence, StringComparison.Ordinal);
    }
}
