namespace Daicho;

/// <summary>
/// A mistake of the user or of their file: the message is one Japanese sentence that says what is wrong, where,
/// and what to do, and is shown as it is. Mistakes of ours throw anything else.
/// </summary>
public class UserErrorException(string message, Exception? inner = null) : Exception(message, inner);
