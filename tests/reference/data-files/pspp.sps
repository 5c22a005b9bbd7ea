* Multiple-response sets, a weight, documents, attributes, ranges and long labels, written by PSPP.
SET UNICODE=ON.
DATA LIST LIST NOTABLE /id (F4.0) gender (F1.0) q1 (F2.0) q2 (F2.0) ch1 ch2 ch3 (F1.0) pick1 pick2 (F1.0) wt (F6.2) region (A20) started (DATETIME20) day (ADATE10) took (DTIME14) month (MOYR8) long_name_of_a_question (F9.3).
BEGIN DATA
1 1 5 4 1 1 0 1 3 1.2 "Nord" "01-JUN-2024 09:00:00" "06/01/2024" "0 00:03:20" "JUN 2024" 1.5
2 2 99 2 0 1 0 2 1 0.8 "West" "01-JUN-2024 09:10:00" "02/29/2024" "1 01:01:01" "FEB 2024" .
3 2 98 91 1 1 0 3 2 1 "unknown" "02-JUN-2024 10:00:00" "12/31/1999" "0 01:00:00" "DEC 1999" 2.25
END DATA.
VARIABLE LABELS gender 'Gender' q1 'I like my work' ch1 'Heard of us: friends' ch2 'Heard of us: web' ch3 'Heard of us: other' region 'Region'.
VALUE LABELS gender 1 'male' 2 'female' /q1 q2 1 'strongly disagree' 5 'strongly agree' /ch1 ch2 ch3 0 'no' 1 'yes' /pick1 pick2 1 'pay' 2 'place' 3 'growth' /region 'Nord' 'North' 'West' 'West side of the country'.
MISSING VALUES q1 (98, 99) /q2 (90 THRU HI, -1) /region ('unknown').
VARIABLE LEVEL gender (NOMINAL) /q1 q2 (ORDINAL).
MRSETS /MDGROUP NAME=$heard LABEL='Where did you hear of us?' VARIABLES=ch1 ch2 ch3 VALUE=1 /MCGROUP NAME=$choices LABEL='Choices' VARIABLES=pick1 pick2.
VARIABLE ATTRIBUTE VARIABLES=q2 ATTRIBUTE=Reversed('yes').
ADD DOCUMENT 'All answers are invented.'.
WEIGHT BY wt.
SAVE OUTFILE='pspp_none.sav' /UNCOMPRESSED.
SAVE OUTFILE='pspp_byte.sav' /COMPRESSED.
SAVE OUTFILE='pspp_zlib.zsav' /ZCOMPRESSED.
