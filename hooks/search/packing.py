"""Lists of words and numbers as short strings, which `search-packing.js` takes apart again."""

from collections.abc import Iterable, Sequence

# Printable, and neither needs an escape in JSON nor is the space that parts the lists.
DIGITS = "".join(chr(code) for code in range(0x23, 0x7F) if chr(code) != "\\")
_BASE = len(DIGITS)
_ONE, _TWO = 75, 15  # numbers of one digit; leading digits of two-digit numbers
_LONG = _ONE + _TWO * _BASE
_MOST = _LONG + _BASE * _BASE


def pack_number(number: int) -> str:
    """One to three digits; small numbers are the shortest.

    Raises:
        ValueError: It is negative, or too large for three digits.
    """
    if not 0 <= number < _MOST:
        raise ValueError(number)
    if number < _ONE:
        return DIGITS[number]
    if number < _LONG:
        high, low = divmod(number - _ONE, _BASE)
        return DIGITS[_ONE + high] + DIGITS[low]
    high, low = divmod(number - _LONG, _BASE)
    return DIGITS[_BASE - 1] + DIGITS[high] + DIGITS[low]


def pack_rising(numbers: Iterable[int]) -> str:
    """Numbers in rising order, each as its distance from the one before."""
    packed, last = [], -1
    for number in numbers:
        packed.append(pack_number(number - last - 1))
        last = number
    return "".join(packed)


def pack_words(words: Sequence[str]) -> str:
    """Words in order, each as the length of the beginning it shares with the last, and the rest."""
    packed, last = [], ""
    for word in words:
        shared = 0
        while shared < min(len(word), len(last), _ONE - 1) and word[shared] == last[shared]:
            shared += 1
        packed.append(DIGITS[shared] + word[shared:])
        last = word
    return " ".join(packed)
